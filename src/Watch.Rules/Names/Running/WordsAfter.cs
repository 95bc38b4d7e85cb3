using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>What the words after a name say of it.</summary>
internal sealed class WordsAfter(TextEntry entry, IReadOnlyList<TextWord> words, int at, bool isEveryday, bool isCapitals)
{
    // Small words that may stand between a name and its verb.
    private const int Reach = 3;

    private readonly int _end = at + entry.Words.Length;

    public void Look(TextFindings found)
    {
        if (_end >= words.Count)
        {
            return;
        }

        TextWord next = words[_end];
        found.Note(TextFeature.Hyphenated, next.Before is Border.Hyphen && (isEveryday || next.Case is Casing.Lower), next.Folded);
        found.Note(TextFeature.Age, isEveryday && IsAge(next), next.Folded);
        if (next.Before is not Border.Open)
        {
            return;
        }

        bool isNoun = isEveryday && !EverydayWords.IsSurname(entry.Words[0]);
        found.Note(TextFeature.Complement, isNoun && next.Folded is "de" or "du" or "des" or "d", next.Folded);
        found.Note(TextFeature.LegalForm, IsForm(next), next.Folded);
        found.Note(TextFeature.Verb, Verb() is { } verb && !(isEveryday && CorporateVerbs.IsOfMatchOrHearing(verb)) ? verb : null);
        bool isVenue = next.Case is not Casing.Lower && SceneWords.IsVenue(next.Folded);
        found.Note(TextFeature.Venue, isVenue, next.Folded);
        found.Note(TextFeature.Extended, !isVenue && IsName(next) && !IsOfficer(found) && !NewsJudge.IsOneOf(words, at), next.Folded);
    }

    private static bool IsForm(TextWord next) => next.Case is not Casing.Lower && FormFinder.IsForm(next.Folded);

    private bool IsAge(TextWord next) =>
        next is { Before: Border.Closed, Case: Casing.Figures } && _end + 1 < words.Count && words[_end + 1].Folded is "ans";

    private bool IsName(TextWord next) =>
        next.Case is Casing.Capitalised or Casing.Capitals
        && !IsForm(next)
        && !isCapitals
        && !SceneWords.IsTown(next.Folded)
        && !next.Folded.AsSpan().ContainsAnyInRange('0', '9')
        && (
            WordKinds.Of(next.Folded, Stem.Of(next.Folded)) is WordKind.Word or WordKind.FirstName or WordKind.Ordinary
            || HoldingWords.Contains(Stem.Of(next.Folded))
        );

    // Le patron de Casino Jean-Charles Naouri: the name ends where the person begins.
    private bool IsOfficer(TextFindings found) => found.Has(TextFeature.Head) && EverydayWords.IsFirstName(words[_end].Folded);

    private string? Verb()
    {
        bool isFirst = true;
        for (int i = _end; i < Math.Min(words.Count, _end + Reach) && words[i] is { Before: Border.Open, Case: Casing.Lower }; i++)
        {
            if (isFirst ? CorporateVerbs.IsFinite(words[i].Folded) : CorporateVerbs.IsCompound(words[i].Folded))
            {
                return words[i].Folded;
            }

            if (!CorporateVerbs.IsSmall(words[i].Folded))
            {
                return null;
            }

            isFirst = false;
        }

        return null;
    }
}
