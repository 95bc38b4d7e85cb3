using System.Globalization;
using System.Text.Json;

namespace Watch.Sources.Http.Authorizing;

/// <summary>What a server of tokens says: pure.</summary>
internal static class TokenAnswer
{
    private static readonly TimeSpan _unsaid = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan _margin = TimeSpan.FromSeconds(30);

    /// <summary>The token and how long it is good for; null where the answer holds none.</summary>
    public static (string Token, TimeSpan For)? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return
                document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("access_token", out JsonElement token)
                && token is { ValueKind: JsonValueKind.String }
                && HeaderText.IsToken(token.GetString()!)
                ? (token.GetString()!, Lasts(root))
                : null;
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            // A server that sends something else gives no token; who asked says so.
            return null;
        }
    }

    // Some servers write the number as a text. What is left of a token's life when it is asked for has to do for the answer as well.
    private static TimeSpan Lasts(JsonElement root)
    {
        TimeSpan said =
            root.TryGetProperty("expires_in", out JsonElement told)
            && double.TryParse(told.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
                ? TimeSpan.FromSeconds(double.IsNaN(seconds) ? 0 : Math.Clamp(seconds, 0, _longest.TotalSeconds))
                : _unsaid;
        return said - (_margin < said / 10 ? _margin : said / 10);
    }
}
