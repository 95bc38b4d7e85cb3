using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Watch.Sources.Seams;

namespace Watch.Sources.Rne.Fetching;

/// <summary>A token as it was given: kept in memory for a run, and never shown.</summary>
internal sealed class RneToken : ISecret
{
    private readonly string _token;

    private RneToken(string token) => _token = token;

    /// <summary>Reads the answer to a login; null where it holds no token.</summary>
    public static RneToken? In(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer);
            return
                document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("token", out JsonElement token)
                && token.ValueKind is JsonValueKind.String
                && token.GetString() is { Length: > 0 } text
                ? new RneToken(text)
                : null;
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            // Who asked says that there is none.
            return null;
        }
    }

    public bool TryRead([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? reason)
    {
        (secret, reason) = (_token, null);
        return true;
    }

    /// <summary>Nothing of it.</summary>
    public override string ToString() => "a token";
}
