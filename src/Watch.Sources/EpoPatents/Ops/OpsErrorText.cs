using System.Text.RegularExpressions;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// The body of a failure, in both shapes: <c>error</c> of the gateway, whose code is a number and whose message is a word, and
/// <c>fault</c> of the service, whose code is a word. As far as it came.
/// </summary>
internal static partial class OpsErrorText
{
    /// <summary>Nothing was found: no failure.</summary>
    public const string NothingFound = "SERVER.EntityNotFound";

    /// <summary>The service does not want to be asked by what asks so fast.</summary>
    public const string Robot = "CLIENT.RobotDetected";

    private const string OldToken = "invalid_access_token";

    /// <summary>The word of the code, or null.</summary>
    public static string? CodeOf(string text) => Code.Match(text) is { Success: true } match ? match.Groups["word"].Value : null;

    /// <summary>Whether the service says that the token has expired, or was never one: with 400, and not with 401.</summary>
    public static bool IsTokenRefused(int status, string text) =>
        status == 401 || (status == 400 && text.Contains(OldToken, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"<(?:\w+:)?code>\s*(?<word>[A-Za-z.]+)\s*<", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }
}
