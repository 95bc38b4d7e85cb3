using System.Globalization;
using Watch.Contracts;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Looks at the data folder: whether it is there or can be made, who else may read it, and how much room is left.</summary>
internal sealed class FolderFindings(Patient patient)
{
    private const long LittleRoom = 1L << 30;
    private const long NoRoom = 100L << 20;

    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public IEnumerable<Finding> All()
    {
        string? standing = Standing(Path.GetFullPath(patient.DataFolder));
        yield return Writable(standing);
        if (Directory.Exists(patient.DataFolder) && !OperatingSystem.IsWindows())
        {
            foreach (Finding finding in Rights())
            {
                yield return finding;
            }
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

    private IEnumerable<Finding> Rights() =>
        patient
            .Roles.Volets()
            .Select(v => Path.Combine(patient.DataFolder, v.ToKebabCase()))
            .SelectMany(p => new[] { p, $"{p}.secret", $"{p}.db" })
            .Where(p => !OperatingSystem.IsWindows() && Path.Exists(p) && (File.GetUnixFileMode(p) & OfOthers) != UnixFileMode.None)
            .Select(p => new Finding(
                "rights",
                FindingState.Bad,
                patient.Say($"{p} peut être lu par d'autres comptes", $"{p} may be read by other accounts"),
                $"chmod -R go-rwx {p}"
            ))
            .DefaultIfEmpty(
                new Finding(
                    "rights",
                    FindingState.Good,
                    patient.Say("chaque volet n'est lu que par son compte", "each volet is read by its account alone")
                )
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
