import { describedFile, part } from './described-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_ROOT = `xmlns="${MAIN}" xmlns:r="${LINKS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"`;

const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="4" rupBuild="27328"/><fileSharing readOnlyRecommended="1" userName="Officer"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925" hidePivotFieldList="1"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Plans\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="kFlJ5ff7" workbookSaltValue="PYsX3Q==" workbookSpinCount="100000" lockStructure="1"/><bookViews><workbookView xWindow="-110" yWindow="-110" windowWidth="38620" windowHeight="21100" tabRatio="780" firstSheet="0" activeTab="1"/></bookViews><sheets><sheet name="Levels" sheetId="4" r:id="rId2"/><sheet name="Plan" sheetId="2" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Plan!$A$1:$F$4</definedName><definedName name="Local" localSheetId="1" comment="here">Plan!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Plan!$A$1:$F$9,Plan!$A$12:$F$20</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">Plan!$A:$B,Plan!$1:$1</definedName><definedName name="Twice" description="doubles" shortcutKey="d">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName></definedNames><calcPr calcId="191029" calcMode="autoNoTable" iterate="1" iterateCount="25" fullPrecision="0" concurrentCalc="0"/><customWorkbookViews><customWorkbookView name="Officer" guid="{AAAAAAAA-0000-4000-8000-000000000001}" maximized="1" windowWidth="1" windowHeight="1" activeSheetId="2"/></customWorkbookViews><fileRecoveryPr repairLoad="1"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext><ext uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}" xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"><xcalcf:calcFeatures><xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst></workbook>`;

const STYLES = `<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/></numFmts><fonts count="4" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font><font><u val="singleAccounting"/><sz val="11"/><color theme="10"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font><font><sz val="11"/><color rgb="FF006100"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill type="path" left="0.5" right="0.5" top="0.5" bottom="0.5"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left/><right/><top/><bottom style="mediumDashDotDot"><color auto="1"/></bottom><diagonal style="hair"><color theme="5"/></diagonal></border></borders><cellStyleXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="3" fillId="2" borderId="0" applyNumberFormat="0" applyBorder="0" applyAlignment="0" applyProtection="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyNumberFormat="0" applyFill="0" applyBorder="0" applyAlignment="0" applyProtection="0"/><xf numFmtId="165" fontId="1" fillId="3" borderId="1"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="2" borderId="0" xfId="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="2"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment textRotation="255" justifyLastLine="1" readingOrder="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="165" fontId="1" fillId="3" borderId="1" xfId="3"/><xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/></ext></extLst></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="4"><cellStyle name="Council &amp; board" xfId="3"/><cellStyle name="Good" xfId="1" builtinId="26" customBuiltin="1"/><cellStyle name="Hyperlink" xfId="2" builtinId="8"/><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="4"><dxf><font><b/><i val="0"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/><alignment horizontal="general" vertical="top" textRotation="0" wrapText="1" indent="0" justifyLastLine="0" shrinkToFit="0" readingOrder="0"/></dxf><dxf><fill><patternFill patternType="solid"><fgColor theme="9" tint="0.79998"/><bgColor theme="9" tint="0.79998"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill><border><left style="thin"><color auto="1"/></left></border></dxf></dxfs><tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Council table" pivot="0" count="2"><tableStyleElement type="wholeTable" dxfId="2"/><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles><colors><indexedColors>${'<rgbColor rgb="00102030"/>'.repeat(64)}</indexedColors><mruColors><color rgb="FF123456"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const TEXTS = `<sst xmlns="${MAIN}" count="16" uniqueCount="15"><si><t>KPI</t></si><si><t>Where we are now</t></si><si><t>Where we want to be</t></si><si><t>Actions</t></si><si><t>By when</t></si><si><t>Ref</t></si><si><t>Risk</t></si><si><t>L2</t></si><si><t>L4</t></si><si><r><rPr><b/><sz val="11"/><color theme="1"/><rFont val="Aptos Narrow"/><family val="2"/><charset val="238"/><scheme val="minor"/></rPr><t xml:space="preserve">Write </t></r><r><rPr><strike/><vertAlign val="superscript"/><sz val="11"/><color theme="9" tint="-0.25"/><rFont val="Aptos Narrow"/><family val="2"/></rPr><t>the register</t></r></si><si><t>Q2 24</t></si><si><t>0123</t></si><si><t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh><phoneticPr fontId="3" type="Hiragana"/></si><si><t xml:space="preserve"> - list the sources\r
second line</t></si><si><t>-5 of them</t></si></sst>`;

const PLAN = `<worksheet ${SHEET_ROOT} xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1" filterMode="1" published="0"><tabColor theme="5" tint="0.39997558519241921"/><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr><dimension ref="A1:H9"/><sheetViews><sheetView showGridLines="0" showZeros="0" tabSelected="1" showOutlineSymbols="0" zoomScale="85" zoomScaleNormal="85" zoomScalePageLayoutView="70" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="C3" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/><selection pane="bottomRight" activeCell="C3" sqref="C3:D4"/></sheetView></sheetViews><sheetFormatPr baseColWidth="10" defaultRowHeight="14.5" outlineLevelRow="1" x14ac:dyDescent="0.35"/><cols><col min="1" max="1" width="24.7265625" customWidth="1"/><col min="2" max="3" width="12" style="9" bestFit="1" customWidth="1"/><col min="4" max="16384" width="8.7265625" style="7"/></cols><sheetData><row r="1" spans="1:6" s="1" customFormat="1" ht="29" x14ac:dyDescent="0.35"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c><c r="E1" s="1" t="s"><v>4</v></c><c r="F1" s="1" t="s"><v>5</v></c></row><row r="2" spans="1:6" ht="31.5" customHeight="1" thickBot="1" x14ac:dyDescent="0.35"><c r="A2" s="3" t="s"><v>6</v></c><c r="B2" s="2" t="s"><v>7</v></c><c r="C2" t="s"><v>8</v></c><c r="D2" t="s"><v>9</v></c><c r="E2" t="s"><v>10</v></c><c r="F2" s="4" t="s"><v>11</v></c><c r="G2"><v>1</v></c></row><row r="3" spans="1:6" outlineLevel="1" collapsed="1" ph="1" x14ac:dyDescent="0.35"><c r="A3" s="3" t="s"><v>12</v></c><c r="B3" s="5"><v>45375.5</v></c><c r="C3" s="6"><f>SUM(G2:G4)</f><v>6</v></c><c r="D3" t="s"><v>13</v></c><c r="E3" s="8" t="b"><v>1</v></c><c r="F3" t="s"><v>14</v></c><c r="G3"><v>2</v></c></row><row r="4" spans="1:6" hidden="1" x14ac:dyDescent="0.35"><c r="A4" t="s"><v>6</v></c><c r="B4"><f t="array" ref="B4:B5">LEN(A2:A3)</f><v>4</v></c><c r="C4" t="e"><f>NA()</f><v>#N/A</v></c><c r="D4" t="str"><f ca="1">"List "&amp;"them"</f><v>List them</v></c><c r="G4"><v>3</v></c></row></sheetData><sheetCalcPr fullCalcOnLoad="1"/><sheetProtection algorithmName="SHA-512" hashValue="kFlJ5ff7" saltValue="PYsX3Q==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" selectLockedCells="1"/><protectedRanges><protectedRange algorithmName="SHA-512" hashValue="kFlJ5ff7" saltValue="PYsX3Q==" spinCount="100000" sqref="D2:D9" name="Actions"/></protectedRanges><scenarios current="0"><scenario name="Late" locked="1" count="1" user="Officer" comment="if late"><inputCells r="B2" val="L1"/></scenario></scenarios><autoFilter ref="A1:F4"><filterColumn colId="1"><colorFilter dxfId="3"/></filterColumn><filterColumn colId="4"><filters blank="1"><filter val="Q2 24"/></filters></filterColumn><filterColumn colId="5"><top10 val="3"/></filterColumn><sortState ref="A2:F4"><sortCondition descending="1" sortBy="cellColor" ref="A2:A4" dxfId="3"/></sortState></autoFilter><customSheetViews><customSheetView guid="{AAAAAAAA-0000-4000-8000-000000000001}" scale="70"><pageMargins left="0.1" right="0.1" top="0.1" bottom="0.1" header="0.1" footer="0.1"/><pageSetup paperSize="8" orientation="landscape" r:id="rId1"/></customSheetView></customSheetViews><mergeCells count="1"><mergeCell ref="A9:C9"/></mergeCells><phoneticPr fontId="3" type="noConversion"/><conditionalFormatting sqref="B2:C4"><cfRule type="cellIs" dxfId="0" priority="7" stopIfTrue="1" operator="equal"><formula>"L1"</formula></cfRule><cfRule type="expression" dxfId="3" priority="9"><formula>$B2=$C2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="G2:G4"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{D0000000-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="2" disablePrompts="1" xWindow="120" yWindow="340"><dataValidation type="list" imeMode="off" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Level" error="One of four" promptTitle="Level" prompt="A level" sqref="B2:C4 B8" xr:uid="{00000000-0002-0000-0000-000000000000}"><formula1>"L1,L2,L3,L4"</formula1></dataValidation><dataValidation showInputMessage="1" prompt="Say by when" sqref="E2:E4"/></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId2" location="part" tooltip="go" display="https://example.org/risk" xr:uid="{00000000-0004-0000-0000-000000000000}"/><hyperlink ref="A3" location="Levels!A1" display="inside"/><hyperlink ref="H2:H4" r:id="rId3"/></hyperlinks><printOptions horizontalCentered="1" verticalCentered="1" headings="1" gridLines="1"/><pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.35"/><pageSetup paperSize="66" scale="70" firstPageNumber="3" fitToHeight="0" pageOrder="overThenDown" orientation="landscape" blackAndWhite="1" draft="1" cellComments="atEnd" useFirstPageNumber="1" errors="dash" horizontalDpi="600" verticalDpi="300" copies="2" r:id="rId4"/><headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0" alignWithMargins="0"><oddHeader>&amp;LPlan&amp;R&amp;G</oddHeader><oddFooter>Page &amp;P of &amp;N</oddFooter><evenHeader>&amp;Ceven</evenHeader><firstFooter>&amp;Lfirst</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks><customProperties><customPr name="Council" r:id="rId5"/></customProperties><cellWatches><cellWatch r="C3"/></cellWatches><ignoredErrors><ignoredError sqref="F2:F4" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rId6"/><legacyDrawingHF r:id="rId7"/><picture r:id="rId8"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId9" name="Check Box 2"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">7</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">8</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">2</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{D0000000-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>G2:G4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Levels!$B$2:$B$4</xm:f></x14:formula1><xm:sqref>G8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Plan!G2:G4</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const LEVELS = `<worksheet ${SHEET_ROOT}><sheetPr codeName="Sheet2"/><dimension ref="A1:C3"/><sheetViews><sheetView rightToLeft="1" view="pageBreakPreview" zoomScale="60" zoomScaleNormal="100" zoomScaleSheetLayoutView="60" workbookViewId="0"><pane ySplit="2040" topLeftCell="A2"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="14.7265625" defaultRowHeight="18" customHeight="1" zeroHeight="1" x14ac:dyDescent="0.35"/><sheetData><row r="1" x14ac:dyDescent="0.35"><c r="A1" t="inlineStr"><is><t>Level</t></is></c><c r="B1" t="inlineStr"><is><r><t xml:space="preserve">Na</t></r><r><rPr><i/></rPr><t>me</t></r></is></c><c r="C1" t="inlineStr"><is><t>Score</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>7</v></c><c r="C2"><f>Kpis[[#This Row],[Level]]*10</f><v>10</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>8</v></c><c r="C3"><f>Kpis[[#This Row],[Level]]*10</f><v>20</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const TABLE = `<table xmlns="${MAIN}" id="7" name="Kpis" displayName="Kpis" ref="A1:C3" insertRow="0" totalsRowShown="0" headerRowDxfId="0" dataDxfId="1" headerRowCellStyle="Good"><autoFilter ref="A1:C3"><filterColumn colId="1" hiddenButton="1"><filters><filter val="L2"/></filters></filterColumn></autoFilter><sortState ref="A2:C3"><sortCondition ref="A2:A3"/></sortState><tableColumns count="3"><tableColumn id="1" name="Level"/><tableColumn id="5" name="Name" dataDxfId="2"/><tableColumn id="3" name="Score"><calculatedColumnFormula>Kpis[[#This Row],[Level]]*10</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="Council table" showFirstColumn="1" showLastColumn="1" showRowStripes="1" showColumnStripes="0"/><extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:table altText="Levels" altTextSummary="what each is worth"/></ext></extLst></table>`;

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;width:260pt;height:120pt" fillcolor="#c6efce"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 1, 4, 6, 31, 8, 9</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column><x:Visible/></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t201"><x:ClientData ObjectType="Checkbox"><x:FmlaLink>$H$2</x:FmlaLink></x:ClientData></v:shape></xml>`;
const HEADER_VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="RH" style="position:absolute;width:40pt;height:40pt"><v:imagedata o:relid="rId1" o:title="crest"/></v:shape></xml>`;

/** A picture of one dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as Excel for Microsoft 365 saves one, with about everything that councils put into a plan. */
export function fileByExcel(): Uint8Array {
  return describedFile({
    '_rels/.rels': part('', {
      links: {
        rId1: ['officeDocument', 'xl/workbook.xml'],
        rId2: ['extended-properties', 'docProps/app.xml'],
        rId4: ['custom-properties', 'docProps/custom.xml'],
        rId3: [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      },
    }),
    'docProps/app.xml': part(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><DocSecurity>2</DocSecurity><Company>Council</Company><HyperlinkBase>https://example.org/plans/</HyperlinkBase><AppVersion>16.0300</AppVersion></Properties>',
      { type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml' },
    ),
    'docProps/core.xml': part(
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Plan &amp; levels</dc:title><dc:creator>Officer</dc:creator><cp:lastModifiedBy>Manager</cp:lastModifiedBy><cp:lastPrinted>2024-01-02T03:04:05Z</cp:lastPrinted><dcterms:created xsi:type="dcterms:W3CDTF">2023-01-02T03:04:05Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2024-02-02T03:04:05Z</dcterms:modified><cp:contentStatus>Draft</cp:contentStatus></cp:coreProperties>',
      { type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    ),
    'docProps/custom.xml': part(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ContentTypeId"><vt:lpwstr>0x0101</vt:lpwstr></property></Properties>',
      { type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml' },
    ),
    'customXml/item1.xml': part(
      '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement><Retention>7 years</Retention></documentManagement></p:properties>',
      { links: { rId1: ['customXmlProps', 'itemProps1.xml'] } },
    ),
    'customXml/itemProps1.xml': part(
      '<ds:datastoreItem ds:itemID="{1F0C0000-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
      { type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml' },
    ),
    'xl/workbook.xml': part(WORKBOOK, {
      type: `${OFFICE}.sheet.main+xml`,
      links: {
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['worksheet', 'worksheets/sheet2.xml'],
        rId3: ['styles', 'styles.xml'],
        rId4: ['sharedStrings', 'sharedStrings.xml'],
        rId7: ['customXml', '../customXml/item1.xml'],
        rId5: [
          'http://schemas.microsoft.com/office/2017/10/relationships/person',
          'persons/person.xml',
        ],
        rId6: [
          'http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag',
          'featurePropertyBag/featurePropertyBag.xml',
        ],
      },
    }),
    'xl/styles.xml': part(STYLES, { type: `${OFFICE}.styles+xml` }),
    'xl/sharedStrings.xml': part(TEXTS, { type: `${OFFICE}.sharedStrings+xml` }),
    'xl/worksheets/sheet1.xml': part(PLAN, {
      type: `${OFFICE}.worksheet+xml`,
      links: {
        rId1: ['printerSettings', '../printerSettings/printerSettings1.bin'],
        rId2: ['hyperlink', 'https://example.org/risk', 'External'],
        rId3: ['hyperlink', 'https://example.org/block', 'External'],
        rId4: ['printerSettings', '../printerSettings/printerSettings2.bin'],
        rId5: ['customProperty', '../customProperty1.bin'],
        rId6: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        rId7: ['vmlDrawing', '../drawings/vmlDrawing2.vml'],
        rId8: ['image', '../media/image1.png'],
        rId9: ['ctrlProp', '../ctrlProps/ctrlProp1.xml'],
        rId10: ['comments', '../comments1.xml'],
        rId11: [
          'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
          '../threadedComments/threadedComment1.xml',
        ],
      },
    }),
    'xl/worksheets/sheet2.xml': part(LEVELS, {
      type: `${OFFICE}.worksheet+xml`,
      links: {
        rId1: ['table', '../tables/table1.xml'],
        rId2: ['drawing', '../drawings/drawing1.xml'],
      },
    }),
    'xl/tables/table1.xml': part(TABLE, { type: `${OFFICE}.table+xml` }),
    'xl/drawings/drawing1.xml': part(
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="99" cy="99"/><xdr:sp macro="" textlink="Levels!$A$2"><xdr:nvSpPr><xdr:cNvPr id="2" name="Shape 1" descr="crest"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="cloud"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>',
      { type: 'application/vnd.openxmlformats-officedocument.drawing+xml' },
    ),
    'xl/comments1.xml': part(
      `<comments xmlns="${MAIN}"><authors><author>tc={C0000000-0000-4000-8000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">Officer:
</t></r><r><t>as agreed</t></r></text></comment></commentList></comments>`,
      { type: `${OFFICE}.comments+xml` },
    ),
    'xl/threadedComments/threadedComment1.xml': part(
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-01-02T03:04:05.00" personId="{B0000000-0000-4000-8000-000000000001}" id="{C0000000-0000-4000-8000-000000000001}"><text>as agreed</text></threadedComment></ThreadedComments>',
      { type: 'application/vnd.ms-excel.threadedcomments+xml' },
    ),
    'xl/persons/person.xml': part(
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Officer" id="{B0000000-0000-4000-8000-000000000001}" userId="officer" providerId="None"/></personList>',
      { type: 'application/vnd.ms-excel.person+xml' },
    ),
    'xl/featurePropertyBag/featurePropertyBag.xml': part(
      '<FeaturePropertyBags xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><bag type="Checkbox"/><bag type="XFControls"><bagId k="CellControl">0</bagId></bag><bag type="XFComplement"><bagId k="XFControls">1</bagId></bag><bag type="XFComplements" extRef="XFComplementsMapperExtRef"><a k="MappedFeaturePropertyBags"><bagId>2</bagId></a></bag></FeaturePropertyBags>',
      { type: 'application/vnd.ms-excel.featurepropertybag+xml' },
    ),
    'xl/ctrlProps/ctrlProp1.xml': part(
      '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$H$2" lockText="1" noThreeD="1"/>',
      { type: 'application/vnd.ms-excel.controlproperties+xml' },
    ),
    'xl/drawings/vmlDrawing1.vml': part(VML),
    'xl/drawings/vmlDrawing2.vml': part(HEADER_VML, {
      links: { rId1: ['image', '../media/image1.png'] },
    }),
    'xl/media/image1.png': part(Buffer.from(DOT, 'base64')),
    'xl/printerSettings/printerSettings1.bin': part(Buffer.from('settings of one printer')),
    'xl/printerSettings/printerSettings2.bin': part(Buffer.from('settings of another')),
    'xl/customProperty1.bin': part(Buffer.from('kept by a program')),
  });
}
