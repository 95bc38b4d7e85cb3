using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>
/// Looks at the data folder: whether it is there or can be made, who else may read it and the defensive configuration, and how much room is
/// left.
/// </summary>
internal sealed class FolderFindings(Patient patient)
{
    private const long LittleRoom = 1L << 30;
    private const long NoRoom = 100L << 20;

    public IEnumerable<Finding> All()
    {
        string? standing = Standing(Path.GetFullPath(patient.DataFolder));
        yield return Writable(standing);
        foreach (Finding finding in OperatingSystem.IsWindows() ? [] : Rights())
        {
            yield return finding;
        }

        if (standing is not null)
        {
            yield return Room(standing);
        }
    }

    // The folder, or the nearest above it that is there: in it the others would be made.
    private static string? Standing(string folder) =>
        Directory.Exists(folder) ? folder
        : Path.GetDirectoryName(folder) is { Length: > 0 } above ? Standing(above)
        : null;

    private Finding Writable(string? standing)
    {
        string folder = patient.DataFolder;
        if (standing is not null && TryWrite(standing) is { } refusal)
        {
            return new Finding(
                "folder",
                FindingState.Bad,
                patient.Say($"{folder} : rien ne peut y être écrit ({refusal})", $"{folder}: nothing can be written there ({refusal})"),
                patient.Say(
                    "donnez le dossier au compte qui lance Watch : chown, chmod u+rwx",
                    "give the folder to the account that runs Watch: chown, chmod u+rwx"
                )
            );
        }

        return new Finding(
            "folder",
            FindingState.Good,
            Directory.Exists(folder)
                ? patient.Say($"{folder} peut être écrit", $"{folder} can be written")
                : patient.Say($"{folder} sera créé au premier import", $"{folder} will be made by the first import")
        );
    }

    private static string? TryWrite(string folder)
    {
        string probe = Path.Combine(folder, $".watch-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private Finding[] Rights()
    {
        Finding[] open = [.. RightsOfData(), .. RightsOfConfiguration()];
        return open.Length > 0 || !Directory.Exists(patient.DataFolder)
            ? open
            :
            [
                new Finding(
                    "rights",
                    FindingState.Good,
                    patient.Say("chaque volet n'est lu que par son compte", "each volet is read by its account alone")
                ),
            ];
    }

    private IEnumerable<Finding> RightsOfData() =>
        patient
            .Roles.Volets()
            .Select(v => Path.Combine(patient.DataFolder, v.ToKebabCase()))
            .SelectMany(p => new[] { p, $"{p}.secret", $"{p}.db" })
            .Where(PrivateData.IsOpenToOthers)
            .Select(p => Open(p, FindingState.Bad));

    // The list of the defensive volet says who is watched. Whoever may not enter the folder cannot read what lies in it.
    private IEnumerable<Finding> RightsOfConfiguration()
    {
        string folder = Path.Combine(patient.ConfigurationFolder, Volet.Defensive.ToKebabCase());
        return patient.Roles.Volets().Contains(Volet.Defensive) && PrivateData.IsOpenToOthers(folder)
            ? [Open(folder, FindingState.Doubtful)]
            : [];
    }

    private Finding Open(string path, FindingState state) =>
        new(
            "rights",
            state,
            patient.Say($"{path} peut être lu par d'autres comptes", $"{path} may be read by other accounts"),
            $"chmod -R go-rwx {path}"
        );

    private Finding Room(string standing)
    {
        long free = new DriveInfo(standing).AvailableFreeSpace;
        string shown = (free / (double)LittleRoom).ToString("0.0", CultureInfo.InvariantCulture);
        return new Finding(
            "disk",
            free < NoRoom ? FindingState.Bad
                : free < LittleRoom ? FindingState.Doubtful
                : FindingState.Good,
            patient.Say($"{shown} Go libres", $"{shown} GB free"),
            free < LittleRoom ? patient.Say("libérez de la place, ou donnez un autre --data", "make room, or give another --data") : null
        );
    }
}
