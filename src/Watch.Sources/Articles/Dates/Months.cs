using System.Collections.Frozen;

namespace Watch.Sources.Articles.Dates;

/// <summary>Names of months and days in English and French, folded: long, short, and as people shorten them.</summary>
internal static class Months
{
    private static readonly FrozenDictionary<string, int> _months = Numbered(
        "jan january janvier janv",
        "feb february fevrier fevr fev",
        "mar march mars",
        "apr april avril avr",
        "may mai",
        "jun june juin",
        "jul july juillet juil juill",
        "aug august aout aou",
        "sep sept september septembre",
        "oct october octobre",
        "nov november novembre",
        "dec december decembre"
    );

    private static readonly FrozenDictionary<string, int> _days = Numbered(
        "mon monday lun lundi",
        "tue tues tuesday mar mardi",
        "wed wednesday mer mercredi",
        "thu thur thurs thursday jeu jeudi",
        "fri friday ven vendredi",
        "sat saturday sam samedi",
        "sun sunday dim dimanche"
    );

    /// <summary>The number of a month, or null.</summary>
    public static int? Number(string word) => _months.TryGetValue(word, out int month) ? month : null;

    /// <summary>Whether a word is a day of the week. Which one is not looked at: publishers get it wrong.</summary>
    public static bool IsWeekday(string word) => _days.ContainsKey(word);

    private static FrozenDictionary<string, int> Numbered(params IReadOnlyList<string> names) =>
        names
            .SelectMany((words, i) => words.Split(' ').Select(word => KeyValuePair.Create(word, i + 1)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
