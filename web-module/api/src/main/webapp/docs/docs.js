"use strict";
// The language of the answers follows the browser's, and no outside validator is asked.
window.ui = SwaggerUIBundle({
  url: "../v1/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  showExtensions: true,
  validatorUrl: null
});
