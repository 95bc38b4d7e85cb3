using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>What <c>doctor</c> looks at.</summary>
/// <param name="Configuration">What could be read of the configuration.</param>
/// <param name="ConfigurationFolder">Where it lies.</param>
/// <param name="DataFolder">Where the data lie or would.</param>
/// <param name="Roles">Whose stores and secrets may be opened.</param>
/// <param name="Time">The clock of this machine.</param>
/// <param name="Language">What the reader reads.</param>
internal sealed record Patient(
    WatchConfiguration Configuration,
    string ConfigurationFolder,
    string DataFolder,
    WorkerRoles Roles,
    TimeProvider Time,
    MessageLanguage Language
)
{
    /// <summary>The one of two sentences that is in the reader's language.</summary>
    public string Say(string french, string english) => Language == MessageLanguage.French ? french : english;
}
