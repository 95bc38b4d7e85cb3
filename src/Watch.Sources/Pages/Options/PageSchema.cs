using Watch.Sources.Articles;

namespace Watch.Sources.Pages.Options;

/// <summary>What an editor is told of <c>page:</c>.</summary>
internal static class PageSchema
{
    public const string Text = $$"""
        {
          "description": "Où sont les éléments d'une page, et ce que chacun contient.",
          "type": "object",
          "additionalProperties": false,
          "required": ["items", "title"],
          "properties": {
            "items": { "$ref": "#/definitions/page-selector" },
            "title": { "$ref": "#/definitions/page-selector" },
            "link": { "$ref": "#/definitions/page-selector" },
            "date": { "$ref": "#/definitions/page-selector" },
            "text": { "$ref": "#/definitions/page-selector" },
            "date-format": {
              "description": "Un ou plusieurs formats de date de .NET, mois et jours en français : d MMMM yyyy.",
              "anyOf": [
                { "$ref": "#/definitions/page-date-format" },
                { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/page-date-format" } }
              ]
            },
            "next": { "$ref": "#/definitions/page-selector" },
            "pages": {
              "description": "Nombre maximal de pages lues par passage.",
              "type": "integer",
              "minimum": 1,
              "maximum": 20
            },
            "encoding": {
              "description": "Le jeu de caractères, quand la page ne le dit pas ou le dit mal.",
              "type": "string",
              "minLength": 1
            },
            "expect": {
              "description": "Le plus petit nombre d'éléments attendu d'un passage.",
              "type": "integer",
              "minimum": 1,
              "maximum": 10000
            },
            "id": { "$ref": "#/definitions/page-selector" },
            "leave-out": {
              "description": "Les éléments dont les mots n'appartiennent à aucun champ.",
              "anyOf": [
                { "$ref": "#/definitions/page-selector" },
                { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/page-selector" } }
              ]
            },
            "title-pattern": { "$ref": "#/definitions/page-pattern" },
            "date-pattern": { "$ref": "#/definitions/page-pattern" },
            {{HabitOptions.Schema}}
          },
          "definitions": {
            "page-selector": {
              "description": "Un sélecteur CSS, suivi ou non d'un attribut : h2, a.titre@href, @data-date, a@own-text (son texte seul).",
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            },
            "page-pattern": {
              "description": "Une expression régulière : ce que prennent ses premières parenthèses, ou tout ce qu'elle trouve.",
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            },
            "page-date-format": { "type": "string", "minLength": 2, "maxLength": 80, "pattern": "y" }
          }
        }
        """;
}
