using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>
/// Tells which number a name belongs to: the firm is presented by its name, form and seat before its number, and those that
/// the notice prints in blocks of their own have names already.
/// </summary>
internal sealed partial class FirmBlocks
{
    private const int LongestBlock = 500;
    private const int Exact = 4;
    private const int Presented = 3;
    private const int Mentioned = 1;

    private readonly ILookup<Siren, BareText> _blocks;
    private readonly Dictionary<Siren, string> _printed;

    public FirmBlocks(Prose prose, IEnumerable<Party> printed)
    {
        _printed = printed.Where(p => p.Siren is not null).DistinctBy(p => p.Siren).ToDictionary(p => p.Siren!.Value, p => Bare(p.Name));
        _blocks = prose
            .Sirens.Select(
                (s, i) => (s.Siren, Text: prose.Folded[Math.Max(i == 0 ? 0 : prose.Sirens[i - 1].End, s.Start - LongestBlock)..s.Start])
            )
            .ToLookup(b => b.Siren, b => new BareText(b.Text));
        Firms = [.. prose.Firms.Concat(_printed.Keys).Distinct()];
    }

    /// <summary>Every firm, those of the prose first.</summary>
    public IReadOnlyList<Siren> Firms { get; }

    /// <summary>The two firms that a sentence speaks of; one is null where only the other can be told.</summary>
    public (Siren? Target, Siren? Acquirer) Find(OperationSentence sentence)
    {
        (Siren Firm, int Fit)[] targets = [.. Fits(sentence.Target)];
        (Siren Firm, int Fit)[] acquirers = [.. Fits(sentence.Acquirer)];
        var best = (from t in targets from a in acquirers where t.Firm != a.Firm orderby t.Fit + a.Fit descending select (t, a))
            .Take(1)
            .ToArray();
        if (best is [var pair])
        {
            return pair.t.Fit + pair.a.Fit >= Presented ? (pair.t.Firm, pair.a.Firm) : default;
        }

        Siren? One((Siren Firm, int Fit)[] fits) =>
            fits.Where(f => f.Fit >= Presented).OrderByDescending(f => f.Fit).Select(f => (Siren?)f.Firm).FirstOrDefault();
        return acquirers.Length == 0 ? (One(targets), null)
            : targets.Length == 0 ? (null, One(acquirers))
            : default;
    }

    private IEnumerable<(Siren Firm, int Fit)> Fits(string name)
    {
        string bare = Bare(name);
        return bare.Length < 2 ? [] : Firms.Select(f => (f, Fit(f, bare))).Where(f => f.Item2 > 0);
    }

    private int Fit(Siren firm, string bare)
    {
        string? printed = _printed.GetValueOrDefault(firm);
        if (printed == bare)
        {
            return Exact;
        }

        int fit = _blocks[firm]
            .SelectMany(b => b.After(bare).Select(rest => Boundary.IsMatch(rest) ? Presented : Mentioned))
            .DefaultIfEmpty()
            .Max();
        bool alike =
            printed is not null
            && bare.Length > 3
            && (bare.Contains(printed, StringComparison.Ordinal) || printed.Contains(bare, StringComparison.Ordinal));
        return fit == 0 && alike ? Mentioned : fit;
    }

    /// <summary>Letters and digits alone, without the form before it: courts split and hyphenate names at will.</summary>
    private static string Bare(string name) => new BareText(Form.Replace(Wording.Fold(name), "")).Letters;

    [GeneratedRegex(
        @"^[^a-z0-9]*(?:(?:la|les|le|societe|ste|sas|sasu|sarl|sa|sci|snc|eurl|selarl|s\.a\.r\.l\.|s\.a\.s\.) )+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Form { get; }

    /// <summary>What follows a name that is presented.</summary>
    [GeneratedRegex(
        @"^ ?(?:[,»""”(.;:–-]|societe|s\.?a\.?s|s\.?a\.?r|sa\b|sci|snc|selarl|eurl|au capital|forme|dont|siege|immat|rcs|r\.c"
            + @"|capital|\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Boundary { get; }
}
