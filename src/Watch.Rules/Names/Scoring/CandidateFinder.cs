using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Retrieving;

namespace Watch.Rules.Names.Scoring;

/// <summary>
/// Finds the names worth comparing, and measures each beside the name seen: the whole of it, and its parts where it has several.
/// </summary>
internal sealed class CandidateFinder
{
    // A part of a field that tells less is no name.
    private const double TellingEnough = 0.5;

    private const double Half = 0.5;

    private readonly WordCounts _counts;
    private readonly ReadingVersion _version;
    private readonly IReadOnlyList<KnownName> _names;
    private readonly Retriever _retriever;
    private readonly Kinship _kin;

    public CandidateFinder(IReadOnlyCollection<NamedFirm> firms, WordRarity rarity, ReadingVersion version)
    {
        (_counts, _version) = (rarity.For(version), version);
        // In parallel, since reading is most of what a long list takes; in the order of the list all the same.
        _names = [.. firms.AsParallel().AsOrdered().SelectMany(firm => KnownNames.Of(firm, _counts, version))];
        Dictionary<NamedFirm, int> numbers = new(ReferenceEqualityComparer.Instance);
        _retriever = new Retriever(
            [.. _names.Select(n => n.Prepared)],
            version is ReadingVersion.First
                ? null
                : [.. _names.Select(n => numbers.TryAdd(n.Firm, numbers.Count) ? numbers.Count - 1 : numbers[n.Firm])]
        );
        _kin = new Kinship(_counts, firms.Count, version, _names.Select(n => (n.Firm.Id, n.Prepared.Read)));
    }

    public List<Candidate> Find(NameMention mention, ReadName whole)
    {
        List<Candidate> candidates = [];
        Add(mention, whole, -1, candidates);
        IReadOnlyList<string> parts = NameParts.Of(mention.Text);
        foreach ((int index, string part) in (parts.Count > 0 ? parts : Siglum.Parts(whole)).Index())
        {
            Add(mention, NameReader.Read(part, _version), index, candidates);
        }

        TakeRivals(candidates, Feature.Rival, static c => c.Both);
        TakeRivals(candidates, Feature.PlainRival, Plain);
        return candidates;
    }

    private void Add(NameMention mention, ReadName read, int part, List<Candidate> candidates)
    {
        if (read.IsPlaceholder || read.Core.Count == 0)
        {
            return;
        }

        PreparedName seen = new(read, _counts);
        if (part >= 0 && seen.Weights.Max() < TellingEnough)
        {
            return;
        }

        Aligner aligner = new(seen);
        foreach (int index in _retriever.Find(seen))
        {
            KnownName known = _names[index];
            if (FirmIdentifiers.Differ(mention, known.Firm) || known.Name.From > mention.On)
            {
                continue;
            }

            aligner.Align(known.Prepared);
            double[] features = new double[Measurement.Count];
            Measurement.Take(seen, known.Prepared, aligner, _kin, features);
            features[(int)Feature.OtherPart] = part > 0 ? 1 : 0;
            features[(int)Feature.KnownPart] = known.Standing is Standing.Part ? 1 : 0;
            Whereabouts.Take(mention.Place, known.Firm.Places, features);
            features[(int)Feature.SameSector] = Pursuits.SharedSector(mention.Activity, known.Firm.Sectors) is null ? 0 : 1;
            candidates.Add(new Candidate(mention, seen, known, features));
        }
    }

    // What rests on letters read as initials, or is another kind of company, is half a rival.
    private static double Plain(Candidate candidate) =>
        candidate.Both
        * (candidate.Features[(int)Feature.CivilForm] > 0 ? Half : 1)
        * (candidate.Features[(int)Feature.AcronymWhole] > 0 ? Half : 1);

    private static void TakeRivals(List<Candidate> candidates, Feature feature, Func<Candidate, double> agreement)
    {
        Candidate? first = candidates.MaxBy(agreement);
        double second = 0;
        foreach (Candidate candidate in candidates)
        {
            second = candidate.Known.Firm != first!.Known.Firm ? Math.Max(second, agreement(candidate)) : second;
        }

        foreach (Candidate candidate in candidates)
        {
            double rival = candidate.Known.Firm == first!.Known.Firm ? second : agreement(first);
            double own = agreement(candidate);
            candidate.Features[(int)feature] = own > 0 ? Math.Min(1, rival / own) : 1;
        }
    }
}
