using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>Says what a score is made of.</summary>
internal sealed class ScoreWording(Candidate candidate, INameMatcher matcher)
{
    private readonly Words _words = Words.Of(candidate);

    /// <summary>A part for each feature that counted, the heaviest first.</summary>
    public IReadOnlyList<NameEvidence> Parts()
    {
        List<NameEvidence> parts = [];
        for (int i = 0; i < candidate.Features.Length; i++)
        {
            if (candidate.Features[i] != 0)
            {
                (string seen, string known) = _words.For((Feature)i);
                parts.Add(new NameEvidence(((Feature)i).ToKebabCase(), matcher.Weights[i], candidate.Features[i], seen, known));
            }
        }

        parts.Sort(static (a, b) => Math.Abs(b.Weight * b.Value).CompareTo(Math.Abs(a.Weight * a.Value)));
        return [new NameEvidence("bias", matcher.Bias, 1, "", ""), .. parts];
    }

    /// <summary>In one sentence.</summary>
    public string Sentence()
    {
        string shared =
            _words.Initials is { } initials ? $"letters are read as initials: {initials}"
            : _words.Shared.Length > 0 ? $"'{_words.Shared}' agrees"
            : "no word agrees";
        string left = _words.SeenLeft.Length > 0 ? $", '{_words.SeenLeft}' is left of the name seen" : "";
        string leftKnown = _words.KnownLeft.Length > 0 ? $", '{_words.KnownLeft}' of '{candidate.Known.Name.Text}'" : "";
        return shared + left + leftKnown;
    }

    /// <summary>The words of both names by what became of them.</summary>
    private sealed record Words(Candidate Candidate, string Shared, string SharedKnown, string SeenLeft, string KnownLeft, string? Initials)
    {
        public static Words Of(Candidate candidate)
        {
            (PreparedName seen, PreparedName known) = (candidate.Seen, candidate.Known.Prepared);
            Aligner aligner = new(seen);
            aligner.Align(known);
            return new Words(
                candidate,
                Join(seen, aligner.SeenUsed, used: true),
                Join(known, aligner.KnownUsed, used: true),
                Join(seen, aligner.SeenUsed, used: false),
                Join(known, aligner.KnownUsed, used: false),
                candidate.Features[(int)Feature.InitialsOfPart] > 0 ? InitialsOf(seen, known, aligner) : null
            );
        }

        public (string Seen, string Known) For(Feature feature) =>
            feature switch
            {
                _ when FeatureTexts.AreShared(feature) => (Shared, SharedKnown),
                _ when FeatureTexts.AreLeftOfSeen(feature) => (SeenLeft, ""),
                _ when FeatureTexts.AreLeftOfKnown(feature) => ("", KnownLeft),
                _ when FeatureTexts.AreForms(feature) => (
                    string.Join(' ', Candidate.Seen.Read.Forms),
                    string.Join(' ', Candidate.Known.Prepared.Read.Forms)
                ),
                Feature.SamePlace or Feature.OtherPlace => (
                    TextOf(Candidate.Mention.Place),
                    string.Join(", ", Candidate.Known.Firm.Places.Select(TextOf))
                ),
                Feature.SameSector => (
                    Candidate.Mention.Activity ?? "",
                    Pursuits.SharedSector(Candidate.Mention.Activity, Candidate.Known.Firm.Sectors) ?? ""
                ),
                Feature.OtherPart or Feature.KnownPart => (Candidate.Seen.Read.Surface, Candidate.Known.Prepared.Read.Surface),
                _ => (SeenLeft, KnownLeft),
            };

        private static string? InitialsOf(PreparedName seen, PreparedName known, Aligner aligner)
        {
            Link link = aligner.Links.First(l => l.Kind is LinkKind.Acronym);
            (PreparedName letters, int at, PreparedName words, int first, int count) =
                link.SeenCount > 1
                    ? (known, link.Known, seen, link.Seen, link.SeenCount)
                    : (seen, link.Seen, known, link.Known, link.KnownCount);
            return $"'{letters.Tokens[at].Text}' of '{string.Join(' ', words.Tokens.Skip(first).Take(count).Select(t => t.Text))}'";
        }

        private static string TextOf(Place? place) =>
            string.Join(' ', new[] { place?.PostalCode, place?.City, place?.Country }.OfType<string>());

        private static string Join(PreparedName name, ReadOnlySpan<bool> flags, bool used)
        {
            List<string> words = [];
            for (int i = 0; i < name.Count; i++)
            {
                if (flags[i] == used)
                {
                    words.Add(name.Tokens[i].Text);
                }
            }

            return string.Join(' ', words);
        }
    }
}
