using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.Fetching;

/// <summary>A file that may bring a part to what is published.</summary>
/// <param name="Channel">By which channel it comes.</param>
/// <param name="Address">Where it is.</param>
internal sealed record PlannedFile(Channel Channel, Uri Address)
{
    /// <summary>Whether it is a whole file.</summary>
    public bool IsWhole => Channel == GleifNames.GoldenCopy;
}

/// <summary>Which files to try for a part, the smallest first: pure.</summary>
internal static class FilePlan
{
    /// <summary>
    /// After so long a whole file is read again: what vanished without a mark of deletion in any delta is seen there alone.
    /// </summary>
    private static readonly TimeSpan _longestByDelta = TimeSpan.FromDays(28);

    /// <summary>The files to try, in turn; none where all is read, or nothing of it is listed or switched on.</summary>
    /// <param name="files">The latest publication.</param>
    /// <param name="filePart">As its list names the part.</param>
    /// <param name="known">How far the part was read; null where it never was.</param>
    /// <param name="isOn">Whether a channel is on for the part.</param>
    public static IEnumerable<PlannedFile> Of(PublishedFiles files, string filePart, PartProgress? known, Func<Channel, bool> isOn)
    {
        if (files.PublishedAt <= known?.PublishedAt)
        {
            return [];
        }

        IEnumerable<PlannedFile> deltas = known is null || !isOn(GleifNames.Delta) ? [] : Deltas(files, filePart, known);
        return isOn(GleifNames.GoldenCopy) && files.Whole(filePart) is { } whole
            ? deltas.Append(new PlannedFile(GleifNames.GoldenCopy, whole))
            : deltas;
    }

    private static IEnumerable<PlannedFile> Deltas(PublishedFiles files, string filePart, PartProgress known)
    {
        TimeSpan age = files.PublishedAt - known.PublishedAt;
        return files.PublishedAt - known.WholeAt > _longestByDelta
            ? []
            : PublishedFiles
                .Windows.Where(w => w.Covers >= age)
                .Select(w => files.Delta(filePart, w.Name))
                .OfType<Uri>()
                .Select(a => new PlannedFile(GleifNames.Delta, a));
    }
}
