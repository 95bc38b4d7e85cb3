namespace Watch.Sources.EpoPatents.Options;

/// <summary>What an editor is told of <c>epo-patents:</c>.</summary>
internal static class EpoSchema
{
    public const string Text = """
        {
          "description": "Ce qui est lu des brevets du monde.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "offices": {
              "description": "Les offices dont les publications sont lues, par leurs deux lettres ; EP et WO sans cette ligne.",
              "anyOf": [
                { "$ref": "#/definitions/patent-office" },
                { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/patent-office" } }
              ]
            },
            "amended-within": {
              "description": "L'âge, en jours, au-delà duquel une publication modifiée n'est plus relue : 60 d.",
              "type": "string",
              "pattern": "^[0-9]{1,4} ?d$"
            },
            "key": {
              "description": "Open Patent Services : la clé (consumer key). Sans clé, le canal api est « not-configured ».",
              "$ref": "#/definitions/secret"
            },
            "secret": {
              "description": "Open Patent Services : le secret de la clé (consumer secret).",
              "$ref": "#/definitions/secret"
            },
            "symbols": {
              "description": "Le fichier des symboles CPC et CIB à demander à OPS, un par ligne, depuis le dossier de la configuration.",
              "type": "string",
              "minLength": 1
            },
            "weekly-quota": {
              "description": "Ce qui peut être demandé à OPS en une semaine : 4 GB.",
              "$ref": "#/definitions/size"
            }
          },
          "definitions": {
            "patent-office": { "description": "EP, WO, FR…", "type": "string", "pattern": "^[A-Z]{2}$" }
          }
        }
        """;
}
