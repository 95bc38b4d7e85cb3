using System.Runtime.InteropServices;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Says whose a failure to write is, by trying: the channel's where the volet's own folder takes no file either, the route's where its
/// folder takes none, else the message's. A reason names no file, since the name of a file names the firm.
/// </summary>
internal sealed class FileFaults(string dataFolder, Volet volet)
{
    // The numbers of Linux (ENOSPC, EROFS, EDQUOT) and, with the system's prefix, of Windows (handle disk full, disk full).
    private static readonly int[] Full = [28, 30, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    private readonly string _root = Path.Combine(dataFolder, volet.ToKebabCase(), "alerts");

    /// <summary>What a failure to write a message is.</summary>
    public ChannelOutcome.Failed Of(Exception failure, RouteFolder route, string name)
    {
        if (Full.Contains(failure.HResult))
        {
            return OfChannel(failure);
        }

        return Refusal(_root) is { } ofRoot ? new ChannelOutcome.Failed(Whose.Channel, $"the data folder cannot be written: {ofRoot}")
            : Refusal(route.Path) is { } ofRoute
                ? new ChannelOutcome.Failed(Whose.Route, $"the folder of the route '{name}' cannot be written: {ofRoute}")
            : new ChannelOutcome.Failed(Whose.Message, $"its files cannot be written: {ReasonOf(failure)}");
    }

    /// <summary>What a failure is that concerns the whole disk.</summary>
    public static ChannelOutcome.Failed OfChannel(Exception failure) =>
        new(Whose.Channel, $"the data folder cannot be written: {ReasonOf(failure)}");

    private static string? Refusal(string folder)
    {
        try
        {
            PrivateData.Create(folder);
            string trial = Path.Combine(folder, $".trial-{Guid.NewGuid():N}");
            File.WriteAllText(trial, "x");
            File.Delete(trial);
            return null;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return File.Exists(folder) ? "a file stands in its place" : ReasonOf(ex);
        }
    }

    /// <summary>The cause of a failure to write, without the name of a file.</summary>
    public static string ReasonOf(Exception failure) =>
        failure switch
        {
            PathTooLongException => "a name is too long",
            UnauthorizedAccessException => "access is denied",
            DirectoryNotFoundException => "a folder is missing, or a file stands in its place",
            IOException { HResult: > 0 } => Marshal.GetPInvokeErrorMessage(failure.HResult),
            _ => failure.GetType().Name,
        };
}
