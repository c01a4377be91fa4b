declare module "*.md?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives a text as the default of its module
  export default text;
}

declare module "*.png?url" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: as above
  export default address;
}
