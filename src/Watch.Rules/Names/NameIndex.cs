using Watch.Contracts.Notices;
using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Retrieving;
using Watch.Rules.Names.Scoring;

namespace Watch.Rules.Names;

/// <summary>The names of a list of firms, ready to be recognised. Immutable; one index serves any number of threads.</summary>
public sealed class NameIndex
{
    private readonly INameMatcher _matcher;
    private readonly WordRarity _rarity;
    private readonly IReadOnlyList<KnownName> _names;
    private readonly Retriever _retriever;
    private readonly Dictionary<string, int> _kin;

    /// <summary>Indexes firms.</summary>
    public NameIndex(IReadOnlyCollection<NamedFirm> firms, WordRarity? rarity = null, string? version = null)
    {
        _matcher = NameMatchers.Of(version ?? NameMatchers.Current);
        _rarity = rarity ?? WordRarity.Learn(firms.SelectMany(f => f.Names).Select(n => n.Text));
        _names = [.. firms.SelectMany(f => f.Names.SelectMany(n => Known(f, n))).Where(n => n.Prepared.Count > 0)];
        _kin = _names.SelectMany(n => n.Prepared.Tokens.Select(t => (t.Key, n.Firm.Id))).Distinct().GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Count());
        _retriever = new Retriever([.. _names.Select(n => n.Prepared)]);
    }

    private IEnumerable<KnownName> Known(NamedFirm firm, FirmName name)
    {
        ReadName read = NameReader.Read(name.Text);
        yield return new KnownName(firm, name, new PreparedName(read, _rarity), false);
        List<ReadName> parts = [.. NameParts.Of(name.Text).Select(NameReader.Read)];
        if (parts.Count == 0 && read.Core.Count > 2 && Acronyms.Expand(read.Core[^1].Text) is { Length: > 1 } own && string.Concat(read.Core.SkipLast(1).Select(t => t.Text[0])) is var initials && (own == initials || own == read.Initials[..^1]))
        {
            parts = [NameReader.Read(read.Core[^1].Text), NameReader.Read(string.Join(' ', read.Core.SkipLast(1).Select(t => t.Text)))];
        }

        foreach (ReadName part in parts.Where(p => !p.IsPlaceholder))
        {
            PreparedName prepared = new(part, _rarity);
            if (prepared.Weights.DefaultIfEmpty(0).Max() > 0.6)
            {
                yield return new KnownName(firm, name, prepared, true);
            }
        }
    }

    internal List<(NamedFirm Firm, FirmName Name, double[] Features)> Candidates(string mention)
    {
        List<(NamedFirm, FirmName, double[])> result = [];
        Add(mention, -1, result);
        int at = 0;
        foreach (string part in NameParts.Of(mention))
        {
            Add(part, at++, result);
        }

        foreach (var r in result) { double o = result.Where(x => x.Item1.Id != r.Item1.Id).Select(x => x.Item3[2]).DefaultIfEmpty(0).Max(); r.Item3[(int)Feature.Rival] = r.Item3[2] > 0 ? Math.Min(1, o / r.Item3[2]) : 1; }
        return result;
    }

    private void Add(string mention, int part, List<(NamedFirm Firm, FirmName Name, double[] Features)> result)
    {
        ReadName read = NameReader.Read(mention);
        if (read.IsPlaceholder || read.Core.Count == 0)
        {
            return;
        }

        PreparedName seen = new(read, _rarity);
        if (part >= 0 && seen.Weights.Max() < 0.5) { return; }
        Aligner aligner = new(seen);
        foreach (int i in _retriever.Find(seen))
        {
            KnownName known = _names[i];
            IReadOnlyList<Link> links = aligner.Align(known.Prepared);
            double[] features = new double[Measurement.Count];
            Measurement.Take(seen, known.Prepared, aligner, links, _rarity.NamesWith, k => _kin.GetValueOrDefault(k), features);
            features[(int)Feature.FirstPart] = part == 0 ? 1 : 0;
            features[(int)Feature.OtherPart] = part > 0 ? 1 : 0;
            features[(int)Feature.KnownPart] = known.IsPart ? 1 : 0;
            result.Add((known.Firm, known.Name, features));
        }
    }

    private sealed record KnownName(NamedFirm Firm, FirmName Name, PreparedName Prepared, bool IsPart);
}
