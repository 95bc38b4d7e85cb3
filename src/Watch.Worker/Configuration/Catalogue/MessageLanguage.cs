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

    /// <summary>
    /// The language of a machine by its <c>LANG</c>, as in <c>fr_FR.UTF-8</c>. A machine that names none (unset, <c>C</c>, <c>POSIX</c>)
    /// stands in a French region; one of a third language reads English.
    /// </summary>
    public static MessageLanguage OfMachine(string? lang)
    {
        string name = (lang ?? "").Split('.', '_', '@')[0];
        return name is "" or "C" or "POSIX" || name.Equals("fr", StringComparison.OrdinalIgnoreCase)
            ? MessageLanguage.French
            : MessageLanguage.English;
    }
}
