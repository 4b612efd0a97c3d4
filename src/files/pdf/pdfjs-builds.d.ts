/**
 * What is used of pdfjs, in its build for older browsers and for Node, made small. The package declares types of that build's
 * large twin alone, in which a page's steps are without types.
 */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  /** The numbers of a page's steps, by name. */
  export const OPS: Readonly<Record<PdfStep, number>>;

  /** Where the worker is loaded from, in browsers. */
  export const GlobalWorkerOptions: { workerSrc: string };

  /** A kind of step in the drawing of a page. */
  export type PdfStep =
    | 'save'
    | 'restore'
    | 'transform'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'clip'
    | 'eoClip'
    | 'fill'
    | 'eoFill'
    | 'fillStroke'
    | 'eoFillStroke'
    | 'closeFillStroke'
    | 'closeEOFillStroke'
    | 'setFillRGBColor'
    | 'setGState'
    | 'beginText'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setFont'
    | 'setTextRise'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setTextMatrix'
    | 'nextLine'
    | 'showText'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'beginAnnotation'
    | 'endAnnotation';

  /** A file that is being opened, or is open; what it holds is let go by `destroy`. */
  export interface PdfLoadingTask {
    readonly promise: Promise<PdfFile>;
    destroy(): Promise<void>;
  }

  /** An open file. */
  export interface PdfFile {
    readonly numPages: number;
    readonly loadingTask: PdfLoadingTask;
    /** 1-based. */
    getPage(pageNumber: number): Promise<PdfPage>;
  }

  /** The way from the file's measures to those of a picture of the page. */
  export interface PdfView {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly [number, number, number, number, number, number];
  }

  /** A page of an open file. */
  export interface PdfPage {
    readonly commonObjs: { get(id: string, then: (font: PdfFont) => void): void };
    /** How it is turned as it is shown, in degrees clockwise. */
    readonly rotate: number;
    /** Offsets are pixels; `rotation` is the page's own where it is not given. */
    getViewport(options: {
      readonly scale: number;
      readonly rotation?: number;
      readonly offsetX?: number;
      readonly offsetY?: number;
    }): PdfView;
    render(options: { readonly canvas: HTMLCanvasElement; readonly viewport: PdfView }): {
      readonly promise: Promise<void>;
    };
    getOperatorList(): Promise<{
      readonly fnArray: readonly number[];
      readonly argsArray: readonly unknown[];
    }>;
    cleanup(): void;
  }

  /** What is taken of a font. */
  export interface PdfFont {
    readonly name: string;
    readonly bold?: boolean;
    readonly vertical?: boolean;
    /** From the font's units to those of text; null for the usual thousandths. */
    readonly fontMatrix?: readonly number[] | null;
  }

  export function getDocument(options: {
    readonly data: Uint8Array;
    readonly maxImageSize: number;
    readonly isEvalSupported: false;
    readonly useWasm: false;
    readonly useWorkerFetch: false;
    readonly disableFontFace: true;
    readonly stopAtErrors: false;
    readonly enableXfa: false;
    readonly verbosity: 0;
  }): PdfLoadingTask;
}

/** Its other half, which is handed on as it is. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
}
