using System.Collections.Frozen;

namespace Watch.Sources.Articles;

/// <summary>Links without what only counts readers: the same article has the same link whichever campaign a feed names today.</summary>
internal static class CanonicalLink
{
    private static readonly string[] _families = ["utm_", "at_", "mtm_", "pk_"];

    private static readonly FrozenSet<string> _trackers = FrozenSet.Create(
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

    /// <summary>The link without counters; an anchor stays.</summary>
    public static Uri Clean(Uri link)
    {
        string query = Kept(link.Query);
        string fragment = IsTracker(link.Fragment.TrimStart('#')) ? "" : link.Fragment;
        return query == link.Query && fragment == link.Fragment
            ? link
            : new Uri(string.Concat(link.GetLeftPart(UriPartial.Path), query, fragment));
    }

    /// <summary>The name of a page: without counters and anchors.</summary>
    public static string NameOf(Uri link) => Clean(link).GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    private static string Kept(string query)
    {
        if (query.Length <= 1)
        {
            return "";
        }

        string[] kept = [.. query[1..].Split('&').Where(p => p.Length > 0 && !IsTracker(p))];
        return kept.Length == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    private static bool IsTracker(string parameter)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? "" : parameter[..equals];
        return _trackers.Contains(name) || Array.Exists(_families, f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase));
    }
}
