using System.Globalization;

namespace Watch.Worker.Configuration.Catalogue;

/// <summary>A language that messages of configuration and of commands are written in.</summary>
internal enum MessageLanguage
{
    /// <summary>What an administrator of a French region reads.</summary>
    French,

    /// <summary>What the log, the code and the documents for developers are written in.</summary>
    English,
}

/// <summary>Finds the language that somebody reads.</summary>
internal static class MessageLanguages
{
    /// <summary>The words of <c>--lang</c>.</summary>
    public static readonly IReadOnlyList<string> Words = ["fr", "en"];

    /// <summary>The language of a word of <c>--lang</c>; null where it is none.</summary>
    public static MessageLanguage? Of(string word) =>
        word switch
        {
            "fr" => MessageLanguage.French,
            "en" => MessageLanguage.English,
            _ => null,
        };

    // In the order in which POSIX asks them.
    private static readonly string[] _variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>
    /// The language of a machine by the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that names one, as in
    /// <c>fr_FR.UTF-8</c>. A machine that names none (unset, <c>C</c>, <c>POSIX</c>) stands in a French region; one of a third language
    /// reads English.
    /// </summary>
    /// <param name="variable">What a variable holds; null where it is not set.</param>
    public static MessageLanguage OfMachine(Func<string, string?> variable)
    {
        string? name = _variables
            .Select(v => (variable(v) ?? "").Split('.', '_', '@')[0])
            .FirstOrDefault(n => n is not ("" or "C" or "POSIX"));
        return name is null || name.Equals("fr", StringComparison.OrdinalIgnoreCase) ? MessageLanguage.French : MessageLanguage.English;
    }

    /// <summary>The one of two texts that is in this language.</summary>
    public static string Say(this MessageLanguage language, string french, string english) =>
        language == MessageLanguage.French ? french : english;

    /// <summary>A number and what is counted: in French one and none are singular, in English one alone.</summary>
    public static string Count(
        this MessageLanguage language,
        long number,
        string french,
        string english,
        string? frenchMany = null,
        string? englishMany = null
    )
    {
        string shown = number.ToString(CultureInfo.InvariantCulture);
        return language == MessageLanguage.French
            ? $"{shown} {(number < 2 ? french : frenchMany ?? $"{french}s")}"
            : $"{shown} {(number == 1 ? english : englishMany ?? $"{english}s")}";
    }
}
