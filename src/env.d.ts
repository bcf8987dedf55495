declare module 'virtual:dataset-url' {
  const url: string;
  export default url;
}
