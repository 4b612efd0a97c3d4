import { describedFile, part } from './described-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Every root of a part declares all of them. */
const ROOT = `xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;

const STYLES = `<styleSheet xmlns="${MAIN}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts><fonts count="4"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/></font><font><b/><sz val="10.0"/><color theme="1"/><name val="Arial"/><scheme val="minor"/></font><font><u/><color rgb="FF0000FF"/></font><font><color theme="1"/><name val="Arial"/><scheme val="minor"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFCFE2F3"/><bgColor rgb="FFCFE2F3"/></patternFill></fill></fills><borders count="2"><border/><border><bottom style="thin"><color rgb="FF000000"/></bottom></border></borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" applyAlignment="1" applyFont="1"/></cellStyleXfs><cellXfs count="6"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0" shrinkToFit="0" vertical="bottom" wrapText="0"/></xf><xf borderId="1" fillId="2" fontId="1" numFmtId="0" xfId="0" applyAlignment="1" applyBorder="1" applyFill="1" applyFont="1"><alignment readingOrder="0" shrinkToFit="0" wrapText="1"/></xf><xf borderId="0" fillId="0" fontId="2" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0"/></xf><xf borderId="0" fillId="0" fontId="3" numFmtId="164" xfId="0" applyAlignment="1" applyFont="1" applyNumberFormat="1"><alignment readingOrder="0"/></xf><xf borderId="0" fillId="0" fontId="3" numFmtId="49" xfId="0" applyAlignment="1" applyFont="1" applyNumberFormat="1"><alignment readingOrder="0"/></xf><xf quotePrefix="1" borderId="0" fillId="0" fontId="3" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0"/></xf></cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="2"><dxf><font/><fill><patternFill patternType="solid"><fgColor rgb="FFB7E1CD"/><bgColor rgb="FFB7E1CD"/></patternFill></fill><border/></dxf><dxf><font/><fill><patternFill patternType="none"/></fill><border/></dxf></dxfs></styleSheet>`;

const PLAN = `<worksheet ${ROOT}><sheetPr><tabColor rgb="FF6AA84F"/><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1.0" ySplit="1.0" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection activeCell="B1" sqref="B1" pane="topRight"/><selection activeCell="A2" sqref="A2" pane="bottomLeft"/><selection activeCell="B2" sqref="B2" pane="bottomRight"/></sheetView></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols><col customWidth="1" min="1" max="1" width="24.38"/><col customWidth="1" hidden="1" min="6" max="26" width="12.63"/></cols><sheetData><row r="1" ht="27.75" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c><c r="E1" s="1" t="s"><v>4</v></c></row><row r="2"><c r="A2" s="2" t="s"><v>5</v></c><c r="B2" s="4" t="s"><v>6</v></c><c r="C2" s="4" t="s"><v>7</v></c><c r="D2" s="5" t="s"><v>8</v></c><c r="E2" s="3"><v>45375.0</v></c></row><row r="3" hidden="1"><c r="A3" s="4" t="s"><v>9</v></c><c r="B3" s="4" t="s"><v>10</v></c><c r="C3" s="4" t="s"><v>7</v></c><c r="D3" s="4" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("JOIN("" "",A2:A3)"),"Risk Budget")</f><v>Risk Budget</v></c><c r="E3" s="4" t="s"><v>11</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A5:C5"/></mergeCells><conditionalFormatting sqref="B2:C3"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"L4"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="F2:F3"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FF57BB8A"/><color rgb="FFFFFFFF"/></colorScale></cfRule></conditionalFormatting><conditionalFormatting sqref="E2:E3"><cfRule type="notContainsBlanks" dxfId="0" priority="3"><formula>LEN(TRIM(E2))&gt;0</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" allowBlank="1" showDropDown="1" showErrorMessage="1" sqref="B2:C3"><formula1>"L1,L2,L3,L4"</formula1></dataValidation><dataValidation type="custom" allowBlank="1" showInputMessage="1" prompt="A date" sqref="E2:E3"><formula1>OR(NOT(ISERROR(DATEVALUE(E2))), AND(ISNUMBER(E2), LEFT(CELL("format", E2))="D"))</formula1></dataValidation></dataValidations><hyperlinks><hyperlink r:id="rId2" ref="A2"/><hyperlink location="gid=0" ref="A3"/></hyperlinks><printOptions gridLines="1" horizontalCentered="1"/><pageMargins bottom="0.75" footer="0.0" header="0.0" left="0.7" right="0.7" top="0.75"/><pageSetup fitToHeight="0" paperSize="9" cellComments="atEnd" orientation="landscape" pageOrder="overThenDown"/><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/></worksheet>`;

const TEXTS = `<sst xmlns="${MAIN}" count="14" uniqueCount="12"><si><t>KPI</t></si><si><t>Where we are now</t></si><si><t>Where we want to be</t></si><si><t>Actions</t></si><si><t>By when</t></si><si><r><rPr><color rgb="FF1155CC"/><u/></rPr><t>Risk</t></r><r><rPr/><t xml:space="preserve"> register</t></r></si><si><t>L2</t></si><si><t>L4</t></si><si><t>+ write it</t></si><si><t>Budget</t></si><si><t>L1</t></si><si><t>Q2 24</t></si></sst>`;

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** A workbook as Google Sheets downloads one: no views of the workbook, a drawing on every sheet, numbers with ".0". */
export function fileByGoogleSheets(): Uint8Array {
  return describedFile({
    '_rels/.rels': part('', { links: { rId1: ['officeDocument', 'xl/workbook.xml'] } }),
    'xl/workbook.xml': part(
      `<workbook ${ROOT}><workbookPr/><sheets><sheet state="visible" name="Plan" sheetId="1" r:id="rId4"/><sheet state="hidden" name="Old" sheetId="2" r:id="rId5"/></sheets><definedNames><definedName name="Scale">Plan!$B$2:$C$3</definedName><definedName hidden="1" localSheetId="0" name="_xlnm._FilterDatabase">Plan!$A$1:$E$3</definedName><definedName hidden="1" localSheetId="0" name="Z_FE0F39CE_A2F8_4F92_A7E9_7C98BE8F0CC1_.wvu.FilterData">Plan!$A$1:$E$3</definedName></definedNames><calcPr/></workbook>`,
      {
        type: `${OFFICE}.sheet.main+xml`,
        links: {
          rId1: ['theme', 'theme/theme1.xml'],
          rId2: ['styles', 'styles.xml'],
          rId3: ['sharedStrings', 'sharedStrings.xml'],
          rId4: ['worksheet', 'worksheets/sheet1.xml'],
          rId5: ['worksheet', 'worksheets/sheet2.xml'],
        },
      },
    ),
    'xl/theme/theme1.xml': part(
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Sheets"><a:themeElements><a:clrScheme name="Sheets"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="000000"/></a:dk2><a:lt2><a:srgbClr val="FFFFFF"/></a:lt2><a:accent1><a:srgbClr val="4285F4"/></a:accent1><a:accent2><a:srgbClr val="EA4335"/></a:accent2><a:accent3><a:srgbClr val="FBBC04"/></a:accent3><a:accent4><a:srgbClr val="34A853"/></a:accent4><a:accent5><a:srgbClr val="FF6D01"/></a:accent5><a:accent6><a:srgbClr val="46BDC6"/></a:accent6><a:hlink><a:srgbClr val="1155CC"/></a:hlink><a:folHlink><a:srgbClr val="1155CC"/></a:folHlink></a:clrScheme><a:fontScheme name="Sheets"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln/><a:ln/><a:ln/></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>',
      { type: 'application/vnd.openxmlformats-officedocument.theme+xml' },
    ),
    'xl/styles.xml': part(STYLES, { type: `${OFFICE}.styles+xml` }),
    'xl/sharedStrings.xml': part(TEXTS, { type: `${OFFICE}.sharedStrings+xml` }),
    'xl/worksheets/sheet1.xml': part(PLAN, {
      type: `${OFFICE}.worksheet+xml`,
      links: {
        rId1: ['comments', '../comments1.xml'],
        rId2: ['hyperlink', 'https://example.org/risk?a=1&amp;b=2', 'External'],
        rId3: ['drawing', '../drawings/drawing1.xml'],
        rId4: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      },
    }),
    'xl/worksheets/sheet2.xml': part(
      `<worksheet ${ROOT}><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData><row r="1"><c r="A1" s="4"><v>1.0</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
      {
        type: `${OFFICE}.worksheet+xml`,
        links: { rId1: ['drawing', '../drawings/drawing2.xml'] },
      },
    ),
    ...Object.fromEntries(
      [1, 2].map((number) => [
        `xl/drawings/drawing${number}.xml`,
        part(
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
          { type: DRAWING },
        ),
      ]),
    ),
    'xl/comments1.xml': part(
      `<comments ${ROOT}><authors><author/></authors><commentList><comment authorId="0" ref="B2"><text><t xml:space="preserve">as agreed
	-Officer</t></text></comment></commentList></comments>`,
      { type: `${OFFICE}.comments+xml` },
    ),
    'xl/drawings/vmlDrawing1.vml': part(
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    ),
  });
}
