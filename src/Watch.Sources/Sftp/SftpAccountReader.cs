using System.Text.RegularExpressions;
using Watch.Sources.Seams;

namespace Watch.Sources.Sftp;

/// <summary>Reads <c>sftp:</c> among the options of a source.</summary>
internal static partial class SftpAccountReader
{
    private const string Printed = "the fingerprint of a host key, as 'ssh-keygen -lf' prints it: SHA256: and 43 characters";

    /// <summary>The JSON schema of the part.</summary>
    public const string Schema = """
        {
          "type": "object",
          "description": "The account of an address that begins with sftp://.",
          "additionalProperties": false,
          "required": ["user", "password", "host-key"],
          "properties": {
            "user": { "type": "string", "minLength": 1 },
            "password": { "$ref": "#/definitions/secret" },
            "host-key": {
              "description": "The fingerprint of the key of the server, or several. No other is trusted.",
              "oneOf": [
                { "$ref": "#/definitions/sftp-host-key" },
                { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/sftp-host-key" } }
              ]
            }
          }
        }
        """;

    /// <summary>What <see cref="Schema"/> refers to.</summary>
    public const string Definition = """{ "type": "string", "pattern": "^SHA256:[A-Za-z0-9+/]{43}$" }""";

    /// <summary>The account; null, and reported, where something of it is missing or wrong.</summary>
    public static SftpAccount? Read(IOptionsValue value)
    {
        IOptionsMap? map = value.Map("user", "password", "host-key");
        string? user = map?.Required("user")?.Text();
        ISecret? password = map?.Required("password")?.Secret();
        IReadOnlyList<IOptionsValue>? keys = map?.Required("host-key")?.OneOrMore(Printed);
        string[] fingerprints = [.. (keys ?? []).Select(k => k.Text(Printed, text => HostKey.IsMatch(text))).OfType<string>()];
        return user is null || password is null || keys is null || fingerprints.Length != keys.Count || keys.Count == 0
            ? null
            : new SftpAccount(user, password, fingerprints);
    }

    [GeneratedRegex("^SHA256:[A-Za-z0-9+/]{43}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HostKey { get; }
}
