using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Sources.Containers;

/// <summary>One thing met while a file, folder or archive was walked.</summary>
public abstract record Contained
{
    private Contained() { }

    /// <summary>A document to read.</summary>
    /// <param name="Info">Its name, the path inside its archive included.</param>
    /// <param name="Content">
    /// Its bytes, valid until the walk moves on. It never throws for what an archive holds: where the archive breaks off or
    /// passes a bound the bytes end early, and the walk tells why as its next step.
    /// </param>
    public sealed record Document(DocumentInfo Info, Stream Content) : Contained;

    /// <summary>Something that could not be unpacked; what came before it is kept, and what comes after it where it can be.</summary>
    /// <param name="Name">The archive or entry.</param>
    /// <param name="Reason">Why: a bad archive, cut off, too large, or nothing of ours.</param>
    /// <param name="Detail">What was found and what is allowed, in one English sentence.</param>
    public sealed record Refused(string Name, RejectReason Reason, string Detail) : Contained;

    /// <summary>A file that is no data by its name, or no plain file: passed over, and worth a count.</summary>
    /// <param name="Name">The file or entry.</param>
    public sealed record Skipped(string Name) : Contained;

    /// <summary>An entry with a name that tries to leave its archive. Nothing is extracted, so it is read all the same.</summary>
    /// <param name="Name">The name under which it is read.</param>
    /// <param name="Detail">What is odd, in one English sentence.</param>
    public sealed record Odd(string Name, string Detail) : Contained;
}
