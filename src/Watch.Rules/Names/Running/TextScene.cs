using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>A name where it stands in a text: what speaks for the firm and what against it, with the words that say so.</summary>
internal sealed class TextScene(TextHits hits, int index, IReadOnlyList<TextWord> words)
{
    // Words before and after that can tell what a name means.
    private const int Window = 14;

    private readonly TextEntry _entry = hits.All[index].Entry;
    private readonly int _at = hits.All[index].At;
    private readonly int _end = hits.All[index].End;
    private readonly TextFindings _found = new();

    /// <summary>Looks at all of it.</summary>
    public IReadOnlyList<(TextFeature Feature, string Seen)> Look()
    {
        bool isCapitals = IsCapitals();
        bool isEveryday = _entry.AllEveryday && (_entry.Telling < 2 || IsLikeProse);
        _found.Note(isEveryday ? TextFeature.Everyday : TextFeature.Distinctive, true, string.Join(' ', _entry.Words));
        _found.Note(TextFeature.Shortened, _entry.IsShortened, _entry.Name.Text);
        LookAtWriting();
        _found.Note(
            TextFeature.NoCasing,
            _entry.AllEveryday && (isCapitals || (isEveryday && words[_at].Before is Border.Sentence)),
            words[_at].Folded
        );
        new WordsBefore(_entry, words, _at, isEveryday, isCapitals).Look(_found);
        new WordsAfter(_entry, words, _at, isEveryday, isCapitals).Look(_found);
        LookAround();
        if (!_found.Has(TextFeature.FirstNameBefore) && !_found.Has(TextFeature.TitleBefore) && !_found.Has(TextFeature.StreetBefore))
        {
            // The founder of a firm and its street stand beside its name and are not the firm.
            _found.Note(TextFeature.OtherName, hits.OtherName(_entry));
            _found.Note(TextFeature.OtherFirm, hits.OtherFirm(index));
        }

        return _found.All;
    }

    // Some word of it in small letters: of a name (Crédit agricole) only where its first word has a capital that no sentence gave it.
    private bool IsLikeProse
    {
        get
        {
            TextWord[] telling =
            [
                .. Enumerable.Range(0, _entry.Words.Length).Where(i => _entry.Kinds[i] is not WordKind.Stop).Select(i => words[_at + i]),
            ];
            return telling[0].Case is Casing.Lower
                || (telling[0].Before is Border.Sentence && Array.Exists(telling, w => w.Case is Casing.Lower));
        }
    }

    // Where all words around are in capitals, capitals say nothing.
    private bool IsCapitals()
    {
        for (int i = Math.Max(0, _at - Window); i < Math.Min(words.Count, _at + Window); i++)
        {
            if (words[i].Case is Casing.Lower)
            {
                return false;
            }
        }

        return true;
    }

    private void LookAtWriting()
    {
        // "La tôlerie Brivet": the trade before a name is written as a noun where the name itself is not.
        bool first = !(_entry.Kinds[0] is WordKind.Trade or WordKind.Generic && _entry.Kinds.Contains(WordKind.Word));
        for (int i = 0; i < _entry.Words.Length; i++)
        {
            bool tells = _entry.Kinds[i] is WordKind.Word or WordKind.FirstName or WordKind.Ordinary;
            if (_entry.Kinds[i] is not WordKind.Stop && (first || tells))
            {
                TextWord word = words[_at + i];
                _found.Note(TextFeature.LowerCase, word.Case is Casing.Lower, word.Folded);
                _found.Note(TextFeature.Accented, _entry.IsPlainCased && word.IsAccented && word.Case is not Casing.Capitals, word.Folded);
                first = false;
            }
        }
    }

    private void LookAround()
    {
        HashSet<string> near = new(StringComparer.Ordinal);
        for (int i = Math.Max(0, _at - Window); i < Math.Min(words.Count, _end + Window); i++)
        {
            if (i < _at || i >= _end)
            {
                near.Add(words[i].Folded);
            }
        }

        string[] hints = [.. near.Where(NewsWords.IsHint).Take(2)];
        string? business =
            near.FirstOrDefault(w => NewsWords.IsBusiness(w) || NewsWords.IsPromotion(w))
            ?? (hints.Length > 1 ? string.Join(' ', hints) : null);
        _found.Note(TextFeature.Business, business);
        _found.Note(TextFeature.Hint, business is null ? hints.FirstOrDefault() : null);
        NamedFirm firm = _entry.Firm;
        _found.Note(TextFeature.Sector, firm.Sectors.FirstOrDefault(s => AllNear(s, near)));
        _found.Note(TextFeature.Place, firm.Places.Select(p => p.City).OfType<string>().FirstOrDefault(c => AllNear(c, near)));
        _found.Note(TextFeature.Officer, firm.Officers.FirstOrDefault(o => AllNear(o, near)));
        _found.Note(TextFeature.Group, firm.Group is { } group && AllNear(group, near) ? group : null);
    }

    private static bool AllNear(string text, HashSet<string> near)
    {
        IReadOnlyList<NameWord> parts = new WordSplitter(text).Split();
        return parts.Count > 0 && parts.All(p => near.Contains(p.Text));
    }
}
