using System.Buffers;
using System.Globalization;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>Takes a name apart: folding, initials, legal forms, numbers, abbreviations, small words.</summary>
internal static class NameReader
{
    private static readonly SearchValues<char> _frenchLetters = SearchValues.Create("éèêàçùœÉÈÊÀÇÙŒ");

    /// <summary>Reads a name.</summary>
    public static ReadName Read(string name, ReadingVersion version = ReadingVersion.Second)
    {
        string clean = NameCleaning.Clean(name, version);
        IReadOnlyList<NameWord> words = Initials.Join(new WordSplitter(clean).Split(), version);
        bool isFrench = IsWrittenInFrench(clean);
        int tail = Tail.StartOf(words, isFrench, version);
        string?[] forms =
        [
            .. FormFinder.Find(tail == words.Count ? words : [.. words.Take(tail)], isFrench, version),
            .. new string?[words.Count - tail],
        ];
        List<NameToken> all = Tokens(words, forms, version);
        Surroundings.Mark(all);
        Tail.Mark(all, all.Count - (words.Count - tail));

        List<NameToken> core = [.. all.Where(t => t.Kind is not (WordKind.Stop or WordKind.Form) && !IsSaidTwice(t, all))];
        bool isPlaceholder = core.Count == 0 && all.All(t => t.Kind is WordKind.Form || t.Text == "et");
        core = core.Count > 0 ? core : all;
        return new ReadName
        {
            Core = core,
            Forms = [.. forms.OfType<string>().Select(FormFinder.Plain).Distinct(StringComparer.Ordinal)],
            Initials = string.Concat(all.Where(t => t.Kind is not WordKind.Form).Select(t => t.Text[0])),
            Glued = string.Concat(core.Select(t => t.Text)),
            Surface = string.Join(' ', all.Select(t => t.Text)),
            IsPlaceholder = isPlaceholder || IsPlaceholder(words, version),
        };
    }

    private static bool IsWrittenInFrench(string text) => text.AsSpan().ContainsAny(_frenchLetters);

    private static bool IsPlaceholder(IReadOnlyList<NameWord> words, ReadingVersion version) =>
        words.All(w => w.Text.All(c => c == '0') || FormFinder.IsForm(w.Text))
        || Placeholders.Contains(string.Join(' ', words.Select(w => w.Text)), version);

    // The number of a département beside its name.
    private static bool IsSaidTwice(NameToken token, List<NameToken> all) =>
        token is { Kind: WordKind.Number, Meant.Count: > 0 }
        && token.Meant.All(key => all.Exists(t => t.Key == key && t.Kind is not WordKind.Number));

    private static List<NameToken> Tokens(IReadOnlyList<NameWord> words, string?[] forms, ReadingVersion version)
    {
        List<NameToken> tokens = new(words.Count);
        bool lastInLetters = false;
        for (int i = 0; i < words.Count; i++)
        {
            string text = words[i].Text;
            int? number = forms[i] is null ? NumberWords.ValueOf(text) : null;
            if (
                number is < 10
                && lastInLetters
                && int.Parse(tokens[^1].Key, CultureInfo.InvariantCulture) is var tens and >= 20 and < 100
                && tens % 10 == 0
            )
            {
                tokens[^1] = Number($"{tokens[^1].Text}{text}", tens + number.Value);
                lastInLetters = false;
                continue;
            }

            lastInLetters = number is not null;
            string? article =
                tokens.Count > 0 && tokens[^1] is { Kind: WordKind.Stop } before ? (before.WithArticle ?? before.Text) + text : null;
            NameToken token = Token(words[i], forms[i], number, i, article);
            tokens.Add(version is ReadingVersion.First ? token : OtherWords.Read(token));
        }

        return tokens;
    }

    private static NameToken Token(NameWord word, string? form, int? number, int at, string? withArticle)
    {
        string text = word.Text;
        if (form is not null)
        {
            return new NameToken
            {
                Text = text,
                Key = form,
                Kind = WordKind.Form,
            };
        }

        if ((number ?? (at > 0 ? NumberWords.RomanValueOf(text) : null)) is { } value)
        {
            return Number(text, value);
        }

        if (text.All(char.IsAsciiDigit))
        {
            string digits = text.TrimStart('0');
            return new NameToken
            {
                Text = text,
                Key = digits.Length == 0 ? "0" : digits,
                Kind = WordKind.Number,
                Meant = DepartementNames.KeysOf(text) ?? [],
            };
        }

        string[] meant = Abbreviations.Of(text) ?? [];
        string key = Stem.Of(meant.Length == 1 ? meant[0] : text);
        WordKind kind = IsLostArticle(word, at) ? WordKind.Stop : WordKinds.Of(meant.Length == 1 ? meant[0] : text, key);
        return new NameToken
        {
            Text = text,
            Key = key,
            Kind = kind,
            Meant = meant.Length > 1 ? [.. meant.Select(Stem.Of)] : [],
            WithArticle = withArticle,
        };
    }

    private static NameToken Number(string text, int value) =>
        new()
        {
            Text = text,
            Key = value.ToString(CultureInfo.InvariantCulture),
            Kind = WordKind.Number,
        };

    // "Deutsche Bank's"
    private static bool IsLostArticle(NameWord word, int at) => at > 0 && word.Text == "s" && word.Before.HasFlag(Gap.Apostrophe);
}
