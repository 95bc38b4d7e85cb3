namespace Watch.Rules.Names.Reading;

/// <summary>
/// Parts a legal form from the name that it is glued to: by its capitals (<c>VolkardGmbH</c>, <c>NutricorBV</c>), or by its letters where
/// these are of no other word (<c>FORGEVALSARL</c>); and those of East Asia, which stand without a blank.
/// </summary>
internal static class GluedForms
{
    private const int ShortestName = 4;

    private static readonly string[] _byCapitals =
    [
        "SARL",
        "SASU",
        "EURL",
        "SAS",
        "SNC",
        "SA",
        "AG",
        "KG",
        "GmbH",
        "BV",
        "NV",
        "SpA",
        "AB",
    ];
    private static readonly string[] _byLetters = ["SARL", "SASU", "EURL", "GMBH", "SELARL"];

    // After the companies acts of China, Japan and Korea; the longest first.
    private static readonly string[] _eastern =
    [
        "股份有限公司",
        "有限责任公司",
        "有限責任公司",
        "株式会社",
        "有限会社",
        "合同会社",
        "合資会社",
        "合名会社",
        "有限公司",
        "주식회사",
        "유한회사",
        "（株）",
        "(株)",
        "(주)",
        "㈱",
        "㈜",
    ];

    /// <summary>The name with a blank between it and its form.</summary>
    public static string Part(string name)
    {
        string text = name;
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u2FFF'))
        {
            text = WithoutEastern(text);
        }

        string[] words = text.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = PartWord(words[i], i == words.Length - 1);
        }

        return string.Join(' ', words);
    }

    // What each of them means is told by its letters in ForeignForms.
    private static string WithoutEastern(string text)
    {
        foreach (string form in _eastern)
        {
            if (text.Length > form.Length && text.Contains(form, StringComparison.Ordinal))
            {
                return text.Replace(form, $" {form} ", StringComparison.Ordinal).Trim();
            }
        }

        return text;
    }

    private static string PartWord(string word, bool isLast)
    {
        if (word.Length <= ShortestName)
        {
            return word;
        }

        string? form = Array.Find(
            _byCapitals,
            f => word.EndsWith(f, StringComparison.Ordinal) && word.Length - f.Length >= ShortestName && char.IsLower(word[^(f.Length + 1)])
        );
        form ??= isLast
            ? Array.Find(_byLetters, f => word.EndsWith(f, StringComparison.Ordinal) && word.Length - f.Length >= ShortestName)
            : null;
        if (form is not null)
        {
            return $"{word[..^form.Length]} {form}";
        }

        form = Array.Find(_byLetters, f => word.StartsWith(f, StringComparison.Ordinal) && word.Length - f.Length >= ShortestName);
        return form is null ? word : $"{form} {word[form.Length..]}";
    }
}
