using Watch.Sources.Seams;

namespace Watch.Sources.Rne.Options;

/// <summary>Reads what stands under <c>rne:</c>.</summary>
internal sealed class RneOptionsPart : IOptionsPart
{
    private const int MostCalls = 500;

    public IReadOnlyList<string> Keys { get; } = ["user", "password", "calls-per-minute"];

    public string Schema =>
        """
            {
              "description": "Avec quel compte l'API du RNE est interrogée.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "user": {
                  "description": "Le compte (data.inpi.fr). Sans compte, la source est « not-configured ».",
                  "$ref": "#/definitions/secret"
                },
                "password": {
                  "description": "Le mot de passe du compte.",
                  "$ref": "#/definitions/secret"
                },
                "calls-per-minute": {
                  "description": "Le nombre de questions par minute ; 20 sans cette ligne.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 500
                }
              }
            }
            """;

    public ISourceOptions Default => RneOptions.Default;

    public ISourceOptions? Read(IOptionsMap map)
    {
        (IOptionsValue? user, IOptionsValue? password, IOptionsValue? calls) = (
            map.Optional(Keys[0]),
            map.Optional(Keys[1]),
            map.Optional(Keys[2])
        );
        (ISecret? ofUser, ISecret? ofPassword) = (user?.Secret(), password?.Secret());
        int? most = calls is null ? RneOptions.Default.CallsPerMinute : calls.Number(1, MostCalls);
        bool isWhole = (user is null) == (password is null);
        if (!isWhole)
        {
            (user ?? password)!.Refuse($"'{(user is null ? Keys[1] : Keys[0])}' alone", ["user and password"]);
        }

        return !isWhole || most is null || (user is not null && (ofUser is null || ofPassword is null))
            ? null
            : new RneOptions
            {
                User = ofUser,
                Password = ofPassword,
                CallsPerMinute = most.Value,
            };
    }
}
