using Watch.Contracts.Notices;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Scoring;

namespace Watch.Rules.Names;

/// <summary>The names of a list of firms, ready to be recognised. Immutable; one index serves any number of threads.</summary>
/// <param name="firms">The firms; two may bear the same name.</param>
/// <param name="rarity">How much words tell; null means learnt from these names alone.</param>
/// <param name="version">A version of <see cref="NameMatchers"/>; null means the current one.</param>
public sealed class NameIndex(IReadOnlyCollection<NamedFirm> firms, WordRarity? rarity = null, string? version = null)
{
    private readonly INameMatcher _matcher = NameMatchers.Of(version ?? NameMatchers.Current);
    private readonly FirmIdentifiers _identifiers = new(firms);
    private readonly CandidateFinder _finder = new(
        firms,
        rarity ?? WordRarity.Learn(firms, []),
        NameMatchers.Of(version ?? NameMatchers.Current).Reading
    );

    /// <summary>The version of the matcher.</summary>
    public string Version => _matcher.Version;

    /// <summary>Which firm a name is.</summary>
    public NameResult Recognise(string mention, Place? place = null) => Recognise(new NameMention(mention) { Place = place });

    /// <summary>Which firm a name is, with what else is known of its bearer; an identifier goes before any name.</summary>
    public NameResult Recognise(NameMention mention)
    {
        if (_identifiers.Find(mention) is ({ } firm, { } evidence))
        {
            return new NameResult
            {
                Seen = mention.Text,
                Outcome = NameOutcome.Match,
                Firm = firm,
                Score = 1,
                Why = $"{evidence.Feature} {evidence.Seen}",
                Evidence = [evidence],
                Matcher = Version,
            };
        }

        ReadName read = NameReader.Read(mention.Text, _matcher.Reading);
        if (mention.Place is null && read.Site is { Length: > 0 } site)
        {
            mention = mention with { Place = new Place(null, site) };
        }

        return read.IsPlaceholder
            ? Verdict.Nothing(mention.Text, "says that there is no firm, or nothing that tells one", Version)
            : Verdict.Of(mention, Candidates(mention, read), _matcher, firms.Count);
    }

    /// <summary>
    /// Which firms the several names of one field are, in their order (<c>MMA / RBC</c>); the one result of
    /// <see cref="Recognise(string, Place?)"/> where it holds one name.
    /// </summary>
    public IReadOnlyList<NameResult> RecogniseAll(string field, Place? place = null) =>
        RecogniseAll(new NameMention(field) { Place = place });

    /// <summary>The same, with what else is known of the bearer.</summary>
    public IReadOnlyList<NameResult> RecogniseAll(NameMention field)
    {
        IReadOnlyList<string> parts = NameParts.Of(field.Text);
        NameResult whole = Recognise(field);
        List<NameResult> found =
        [
            .. parts
                .Select(part => Recognise(field with { Text = part }))
                .Where(r => r.Outcome is not NameOutcome.None)
                .DistinctBy(r => r.Firm!.Id, StringComparer.Ordinal),
        ];
        return found.Count > 1 ? found : [whole];
    }

    /// <summary>Every candidate with its measures and score; what the weights are fitted to.</summary>
    internal IReadOnlyList<Candidate> Candidates(NameMention mention, ReadName? read = null)
    {
        List<Candidate> candidates = _finder.Find(mention, read ?? NameReader.Read(mention.Text, _matcher.Reading));
        foreach (Candidate candidate in candidates)
        {
            candidate.Score = Logistic.Score(_matcher.Bias, _matcher.Weights, candidate.Features);
        }

        return candidates;
    }
}
