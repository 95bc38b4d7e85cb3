using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>Finds the legal forms of a name: phrases first, the longest first; then short forms where they may stand.</summary>
internal static class FormFinder
{
    // Forms of other countries that no French name ends with by another right.
    private static readonly FrozenSet<string> _surelyForeign = Set(
        """
        gmbh mbh ggmbh kgaa bv nv bvba sprl srl plc ltd limited llp llc inc incorporated corp corporation pty pte sdn bhd oy oyj aps sro oao
        ooo zao pao jsc ojsc cjsc pjsc ltda lda eg aktiengesellschaft kommanditgesellschaft
        """
    );

    private static readonly FrozenSet<string> _anywhere = Set(FrenchForms.Short);
    private static readonly FrozenSet<string> _civil = Set("sci sccv scpi gfa gff");
    private static readonly FrozenSet<string> _atEnd = Set(FrenchForms.ShortAtEnd);
    private static readonly FrozenSet<string> _foreignAtEnd = Set(ForeignForms.ShortAtEnd);
    private static readonly FrozenSet<string> _foreignAtStart = Set(ForeignForms.ShortAtStart);
    private static readonly FrozenSet<string> _french = Set("le la les l des du aux d et chez au en");
    private static readonly FrozenDictionary<string, string> _same = WordKinds
        .Split(ForeignForms.Same)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Phrase[]> _phrases = Phrases($"{FrenchForms.Phrases}\n{ForeignForms.Phrases}");
    private static readonly FrozenDictionary<string, Phrase[]> _phrasesOfSecond = Phrases(
        $"{FrenchForms.Phrases}\n{ForeignForms.Phrases}\n{ForeignForms.OtherAlphabets}"
    );

    /// <summary>The form each word belongs to, or null.</summary>
    public static string?[] Find(IReadOnlyList<NameWord> words, bool isFrench, ReadingVersion version)
    {
        string?[] forms = new string?[words.Count];
        MarkPhrases(words, forms, version is ReadingVersion.First ? _phrases : _phrasesOfSecond);
        bool french = isFrench || words.Any(w => _french.Contains(w.Text) && !w.Before.HasFlag(Gap.And));
        MarkAnywhere(words, forms);
        MarkEnd(words, forms, french);
        if (!french && words.Count > 1 && _foreignAtStart.Contains(words[0].Text))
        {
            forms[0] ??= words[0].Text;
        }

        return forms;
    }

    /// <summary>Whether a word is nothing but a legal form, wherever it stands.</summary>
    public static bool IsForm(string word) =>
        _anywhere.Contains(word) || _atEnd.Contains(word) || _surelyForeign.Contains(word) || _foreignAtStart.Contains(word);

    /// <summary>Whether a form is one of France.</summary>
    public static bool IsFrench(string form) =>
        _anywhere.Contains(form) || _atEnd.Contains(form) || form is "cie" or "fils" or "association";

    /// <summary>Whether a form is one of France and of no other country.</summary>
    public static bool IsSurelyFrench(string form) => _anywhere.Contains(form) && form is not ("sa" or "sca" or "scs" or "gie");

    /// <summary>Whether a form is that of a company under civil law that owns walls or land.</summary>
    public static bool IsCivil(string form) => _civil.Contains(form);

    /// <summary>The form that is meant where two short forms mean the same.</summary>
    public static string Plain(string form) => _same.GetValueOrDefault(form, form);

    private static void MarkPhrases(IReadOnlyList<NameWord> words, string?[] forms, FrozenDictionary<string, Phrase[]> phrases)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (!phrases.TryGetValue(words[i].Text, out Phrase[]? starting))
            {
                continue;
            }

            int at = i;
            if (starting.FirstOrDefault(p => p.StandsAt(words, at)) is { } phrase)
            {
                forms.AsSpan(i, phrase.Words.Length).Fill(phrase.Form);
                i += phrase.Words.Length - 1;
            }
        }
    }

    private static void MarkAnywhere(IReadOnlyList<NameWord> words, string?[] forms)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (forms[i] is null && _anywhere.Contains(words[i].Text))
            {
                forms[i] = words[i].Text;
            }
        }
    }

    private static void MarkEnd(IReadOnlyList<NameWord> words, string?[] forms, bool french)
    {
        for (int i = words.Count - 1; i > 0; i--)
        {
            string word = words[i].Text;
            if (forms[i] is null && (_atEnd.Contains(word) || _surelyForeign.Contains(word) || (!french && _foreignAtEnd.Contains(word))))
            {
                forms[i] = word;
            }

            if (forms[i] is null && word is not "et")
            {
                return;
            }
        }
    }

    private static FrozenDictionary<string, Phrase[]> Phrases(string table) =>
        table
            .Replace("&", "et", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('='))
            .Select(pair => new Phrase(pair[0].Split(' '), pair[1]))
            .GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => WordKinds.Split(words).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Phrase(string[] Words, string Form)
    {
        public bool StandsAt(IReadOnlyList<NameWord> words, int at)
        {
            if (at + Words.Length > words.Count)
            {
                return false;
            }

            for (int i = 1; i < Words.Length; i++)
            {
                if (words[at + i].Text != Words[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
