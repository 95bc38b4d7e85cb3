using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Rules.Names.Words;

/// <summary>Numbers written in letters, and Roman ones.</summary>
internal static class NumberWords
{
    private const int LargestRoman = 39;

    // Un, une, one and ten thousand names with them are articles and pronouns more often than numbers.
    private const string Units = """
        deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16
        vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 mille=1000
        two=2 three=3 four=4 five=5 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16
        seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
        hundred=100
        thousand=1000
        """;

    private static readonly FrozenDictionary<string, int> _values = Units
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> _romans = Enumerable
        .Range(2, LargestRoman - 1)
        .Where(n => n is not (5 or 10))
        .ToFrozenDictionary(Roman, n => n, StringComparer.Ordinal);

    /// <summary>What a word counts, or null.</summary>
    public static int? ValueOf(string word) => _values.TryGetValue(word, out int value) ? value : null;

    /// <summary>What a Roman number of two letters or more counts, or null; v and x alone are letters.</summary>
    public static int? RomanValueOf(string word) => _romans.TryGetValue(word, out int value) ? value : null;

    private static string Roman(int number) =>
        string.Concat(Enumerable.Repeat("x", number / 10))
        + (number % 10) switch
        {
            4 => "iv",
            9 => "ix",
            var units => (units >= 5 ? "v" : "") + new string('i', units % 5),
        };
}
