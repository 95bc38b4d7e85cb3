using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>How something outside of the program stands.</summary>
internal enum FindingState
{
    /// <summary>As it should.</summary>
    Good,

    /// <summary>The program runs, and something should be looked at.</summary>
    Doubtful,

    /// <summary>The program does not run, or something of it does not.</summary>
    Bad,
}

/// <summary>A line of <c>doctor</c>.</summary>
/// <param name="Subject">
/// What was looked at: <c>configuration</c>, <c>folder</c>, <c>rights</c>, <c>disk</c>, <c>clock</c>, <c>network</c>, <c>certificate</c>,
/// <c>database</c>, <c>broker</c>.
/// </param>
/// <param name="State">How it stands.</param>
/// <param name="Seen">What was seen, in the language asked for.</param>
/// <param name="Advice">What to do; null where nothing has to be done.</param>
internal sealed record Finding(string Subject, FindingState State, string Seen, string? Advice = null)
{
    public string ToText(MessageLanguage language) =>
        $"{Mark(language)}  {Subject}: {Seen}{(Advice is null ? "" : $"\n         → {Advice}")}";

    private string Mark(MessageLanguage language) =>
        (State, language) switch
        {
            (FindingState.Good, _) => "ok     ",
            (FindingState.Doubtful, MessageLanguage.French) => "à voir ",
            (FindingState.Doubtful, _) => "look   ",
            (_, MessageLanguage.French) => "défaut ",
            _ => "fault  ",
        };
}
