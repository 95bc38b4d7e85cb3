using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>What the words before a name say of it.</summary>
internal sealed class WordsBefore(TextEntry entry, IReadOnlyList<TextWord> words, int at, bool isEveryday, bool isCapitals)
{
    // How far before a name the street or the school stands that it belongs to.
    private const int Reach = 4;

    private readonly bool _isNoun = isEveryday && !EverydayWords.IsSurname(entry.Words[0]);

    public void Look(TextFindings found)
    {
        if (at == 0)
        {
            return;
        }

        TextWord last = words[at - 1];
        if (words[at].Before is Border.Sentence)
        {
            found.Note(
                TextFeature.TitleBefore,
                entry.Telling == 1 && last is { Folded: "m" or "mm" or "mr" or "dr" or "me", Case: not Casing.Lower },
                last.Folded
            );
            return;
        }

        bool isOpen = words[at].Before is Border.Open;
        found.Note(TextFeature.Employer, isOpen && last.Folded is "chez", last.Folded);
        found.Note(TextFeature.Acted, isOpen && last.Case is Casing.Lower && CorporateVerbs.IsTransitive(last.Folded), last.Folded);
        found.Note(TextFeature.Article, isOpen && _isNoun && SceneWords.IsArticle(last.Folded), last.Folded);
        found.Note(TextFeature.Hyphenated, IsHyphenated(last), last.Folded);
        LookForPerson(found);
        LookForHead(found);
        LookForName(found);
        LookForPlace(found);
    }

    // Of two hyphens, the first joins places or people: Paris-Gien-Centre France.
    private bool IsHyphenated(TextWord last) =>
        words[at].Before is Border.Hyphen && (isEveryday || last.Case is Casing.Lower || last.Before is Border.Hyphen);

    private int BeforeParticle =>
        words[at].Before is Border.Open && at > 1 && SceneWords.IsParticle(words[at - 1].Folded) && words[at - 1].Before is Border.Open
            ? at - 2
            : at - 1;

    private void LookForPerson(TextFindings found)
    {
        TextWord word = words[BeforeParticle];
        bool joins =
            words[at].Before is Border.Open || (words[at].Before is Border.Hyphen && (word.Case is Casing.Capitalised || isCapitals));
        found.Note(
            TextFeature.FirstNameBefore,
            joins && entry.Telling == 1 && word.Case is not Casing.Lower && EverydayWords.IsFirstName(word.Folded),
            word.Folded
        );
    }

    private void LookForHead(TextFindings found)
    {
        TextWord word = words[BeforeParticle];
        found.Note(
            TextFeature.Head,
            words[at].Before is Border.Open && (NewsWords.IsBusiness(word.Folded) || NewsWords.IsHint(word.Folded)),
            word.Folded
        );
    }

    // Lean Six Sigma, Casa da Cultura: the end of another name.
    private void LookForName(TextFindings found)
    {
        TextWord word = words[at - 1];
        bool isName =
            word.Case is Casing.Capitalised or Casing.Capitals
            && word.Before is not Border.Sentence
            && !isCapitals
            && !NewsWords.IsBusiness(word.Folded)
            && !SceneWords.IsTown(word.Folded)
            && WordKinds.Of(word.Folded, Stem.Of(word.Folded))
                is WordKind.Word
                    or WordKind.FirstName
                    or WordKind.Ordinary
                    or WordKind.Number;
        found.Note(
            TextFeature.Preceded,
            isEveryday && words[at].Before is Border.Open && (isName || SceneWords.IsForeignParticle(word.Folded)),
            word.Folded
        );
    }

    private void LookForPlace(TextFindings found)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Reach) && words[i + 1].Before is Border.Open or Border.Hyphen; i--)
        {
            string word = words[i].Folded;
            if (SceneWords.IsPlace(word) || (isEveryday && SceneWords.IsWeakPlace(word)))
            {
                found.Note(TextFeature.StreetBefore, true, word);
                return;
            }

            if ((SceneWords.IsTitle(word) || words[i] is { Folded: "me", Case: Casing.Capitalised }) && entry.Telling == 1)
            {
                found.Note(TextFeature.TitleBefore, true, word);
                return;
            }

            if (!SceneWords.IsParticle(word) && !IsPartOfPlace(i))
            {
                return;
            }
        }
    }

    // Avenue du Général-Leclerc, rue Édouard Michelin; école d'ingénieurs Sigma.
    private bool IsPartOfPlace(int i) =>
        words[i].Case is Casing.Lower
            ? i == at - 1 && i > 0 && words[i - 1].Folded is "de" or "d" && !NewsWords.IsBusiness(words[i].Folded)
            : words[i + 1].Before is Border.Hyphen || EverydayWords.IsFirstName(words[i].Folded);
}
