using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.Sources.Articles;

/// <summary>
/// Links without what only counts readers or names their session: the same article has the same link whichever campaign a feed names today.
/// </summary>
internal static partial class CanonicalLink
{
    private static readonly string[] _families = ["utm_", "at_", "mtm_", "pk_"];

    private static readonly FrozenSet<string> _former = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid",
        "gclid",
        "gbraid",
        "wbraid",
        "dclid",
        "msclkid",
        "yclid",
        "twclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "_ga",
        "wt_mc",
        "cmpid",
        "ns_mchannel",
        "xtor",
        "xtref"
    );

    private const int ShortestSession = 10;

    private static readonly FrozenSet<string> _trackers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. _former,
            "_gl",
            "_hsenc",
            "_hsmi",
            "srsltid",
            "ttclid",
            "li_fat_id",
            "sessionid",
            "session_id",
            "phpsessid",
            "jsessionid",
            "aspsessionid",
            "cfid",
            "cftoken",
        ]
    );

    /// <summary>The link without counters and sessions; an anchor stays.</summary>
    public static Uri Clean(Uri link)
    {
        string path = Sessions.Replace(link.GetLeftPart(UriPartial.Path), "");
        string query = Kept(link.Query, former: false);
        string fragment = IsTracker(link.Fragment.TrimStart('#')) ? "" : link.Fragment;
        return path == link.GetLeftPart(UriPartial.Path) && query == link.Query && fragment == link.Fragment
            ? link
            : new Uri(string.Concat(path, query, fragment));
    }

    /// <summary>The name of a page: without counters, sessions and anchors.</summary>
    public static string NameOf(Uri link) => Clean(link).GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    /// <summary>The name that a page had before sessions and some counters were known.</summary>
    public static string FormerNameOf(Uri link) =>
        new Uri(string.Concat(link.GetLeftPart(UriPartial.Path), Kept(link.Query, former: true), link.Fragment)).GetComponents(
            UriComponents.HttpRequestUrl,
            UriFormat.UriEscaped
        );

    /// <summary>A name of the web by the other scheme; null for any other name.</summary>
    public static string? OtherScheme(string name) =>
        name.StartsWith("https://", StringComparison.Ordinal) ? $"http://{name["https://".Length..]}"
        : name.StartsWith("http://", StringComparison.Ordinal) ? $"https://{name["http://".Length..]}"
        : null;

    // An ampersand that was escaped once too often leaves its name before the next parameter.
    private static string Kept(string query, bool former)
    {
        if (query.Length <= 1)
        {
            return "";
        }

        string[] parameters = query[1..].Split('&');
        string[] kept = former
            ? [.. parameters.Where(p => p.Length > 0 && !WasTracker(p))]
            : [.. parameters.Select(Unescaped).Where(p => p.Length > 0 && !IsTracker(p))];
        return kept.Length == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    private static string Unescaped(string parameter)
    {
        string text = parameter;
        while (text.StartsWith("amp;", StringComparison.OrdinalIgnoreCase) || text.StartsWith("amp%3B", StringComparison.OrdinalIgnoreCase))
        {
            text = text[(text[3] == ';' ? "amp;" : "amp%3B").Length..];
        }

        return text;
    }

    private static bool WasTracker(string parameter) => Names(parameter, _former);

    private static bool IsTracker(string parameter) =>
        (Names(parameter, _trackers) && !IsNumberedSession(parameter)) || IsReferrer(parameter);

    // A training has sessions too: a short number names one of them, and no visit.
    private static bool IsNumberedSession(string parameter) =>
        parameter.Split('=', 2) is [var name, { Length: > 0 and < ShortestSession } value]
        && name.StartsWith("session", StringComparison.OrdinalIgnoreCase)
        && value.All(char.IsAsciiDigit);

    private static bool Names(string parameter, FrozenSet<string> trackers)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? "" : parameter[..equals];
        return trackers.Contains(name) || Array.Exists(_families, f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase));
    }

    // Some sites number their pages by it: a reference with a number is no word for where a reader came from.
    private static bool IsReferrer(string parameter) =>
        parameter.StartsWith("ref=", StringComparison.OrdinalIgnoreCase) && !parameter.Any(char.IsAsciiDigit);

    [GeneratedRegex(
        ";(?:jsessionid|phpsessid|sid)=[^/?#;]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Sessions { get; }
}
