using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Watch.Rules.Text;

namespace Watch.Worker.Tests.Words;

/// <summary>
/// What of a page are our words: all of it but what the notices print as names, places, labels, activities and text, and what is quoted.
/// </summary>
internal static partial class OwnWords
{
    private const string Gap = "_";
    private static readonly int[] _cuts = [500, 300, 120];

    public static string Of(RealAlert alert)
    {
        string page = Addresses().Replace(alert.Page, Gap);
        foreach (string printed in Printed(alert).SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length))
        {
            page = Regex.Replace(page, $@"(?<!\p{{L}}){Regex.Escape(printed)}(?!\p{{L}})", Gap, RegexOptions.None, TimeSpan.FromSeconds(5));
        }

        return Quoted().Replace(page, Gap);
    }

    /// <summary>The words of a text, without what is elided before them.</summary>
    public static IEnumerable<string> In(string text) => Word().Matches(text).Select(m => m.Value);

    private static IEnumerable<string?> Printed(RealAlert alert)
    {
        Notice[] notices = [alert.State.Notice, .. alert.State.Together, .. alert.State.ChangedBy is { } by ? (Notice[])[by] : []];
        return
        [
            .. notices.SelectMany(n => n.Parties).SelectMany(OfParty),
            .. notices.SelectMany(n => n.Events).Select(e => e.Label),
            .. notices.SelectMany(n => n.Events).SelectMany(e => e.BusinessPlaces ?? []).Select(p => p.City),
            .. notices.Select(n => n.Text),
            .. notices.Select(n => n.Court is { } court ? ReadableCase.Court(court).Split(' ')[^1] : null),
            .. alert.State.Firm is { } firm ? (string?[])[firm.Name] : [],
            alert.State.Rule.Id,
        ];
    }

    private static IEnumerable<string?> OfParty(Party party) =>
        [party.Name, party.Activity, party.Seat?.City, party.Seat?.Country, .. party.OtherNames, .. party.Officers.Select(o => o.Name)];

    private static IEnumerable<string> Forms(string? printed)
    {
        if (printed is not { Length: > 1 })
        {
            return [];
        }

        string line = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] forms = [printed, line, ReadableCase.Name(line), ReadableCase.PlaceName(line)];
        string[] clean = [.. forms.Concat(forms.Select(PrintableText.Clean)).Select(Typography.Of)];
        string[] cut = [.. clean.SelectMany(f => _cuts.Where(c => c < f.Length).Select(c => f[..c]))];
        return clean.Concat(cut).SelectMany(f => new[] { f, Typography.Spaced(f) });
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("«[^»]*»", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?<word>(?:(?!(?:l|d|qu|s|n|j|m|t|c|jusqu|lorsqu)’)\p{L})[\p{L}]*(?:-[\p{L}]+)*)(?![\p{L}\p{Nd}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Word();
}
