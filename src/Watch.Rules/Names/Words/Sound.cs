using System.Text;

namespace Watch.Rules.Names.Words;

/// <summary>A word as it sounds in French, roughly: what people mistake for one another in writing becomes the same.</summary>
internal static class Sound
{
    private static readonly (string Written, string Heard)[] _pairs =
    [
        ("ph", "f"),
        ("th", "t"),
        ("ch", "ch"),
        ("rh", "r"),
        ("qu", "k"),
        ("ck", "k"),
        ("ae", "e"),
        ("oe", "e"),
        ("eau", "o"),
        ("au", "o"),
        ("ai", "e"),
        ("ei", "e"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "si"),
        ("ge", "je"),
        ("gi", "ji"),
        ("gy", "ji"),
    ];

    public static string Of(string word)
    {
        StringBuilder heard = new(word.Length);
        for (int i = 0; i < word.Length; )
        {
            (string written, string sound) = Array.Find(_pairs, p => string.CompareOrdinal(word, i, p.Written, 0, p.Written.Length) == 0);
            sound ??= Of(word[i]);
            if (sound.Length > 0 && (heard.Length == 0 || heard[^1] != sound[0]))
            {
                heard.Append(sound);
            }

            i += written?.Length ?? 1;
        }

        return heard.ToString();
    }

    private static string Of(char c) =>
        c switch
        {
            'y' => "i",
            'z' => "s",
            'c' or 'q' => "k",
            'w' => "v",
            'h' => "",
            _ => c.ToString(),
        };
}
