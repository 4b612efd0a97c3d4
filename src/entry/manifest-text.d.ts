/** The manifest as text, put into the page when it is built. */
declare module '*.xml' {
  const text: string;
  export default text;
}
