using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>A document of a register while it is taken in.</summary>
/// <param name="origin">Its header, and where it comes from.</param>
/// <param name="part">How far its part was read before.</param>
internal sealed class RegisterDocument(RegisterOrigin origin, RegisterPart part)
{
    // A golden copy holds millions: a number stands for each.
    private readonly HashSet<ulong> _met = [];

    /// <summary>Whose it is.</summary>
    public SourceId Source => origin.Source;

    /// <summary>What makes notices of it.</summary>
    public IRegister Register => origin.Register;

    /// <summary>Its header.</summary>
    public RegisterPublication Publication => origin.Publication;

    /// <summary>Where its notices come from.</summary>
    public RegisterOrigin Origin => origin;

    /// <summary>Whether what it states was overtaken before it was read: it changes nothing.</summary>
    public bool IsOlder => !Register.IsByRecord && Publication.ContentDate < part.ContentDate;

    /// <summary>
    /// Whether it is no news: the first whole publication of its part, and what is read before one. A register that is read record by
    /// record knows no such thing: there each subject begins by itself.
    /// </summary>
    public bool IsBaseline => !Register.IsByRecord && !part.HasBaseline;

    /// <summary>
    /// Whether its part is read to its content date with it. An answer about some subjects tells nothing of the others: a delta of before
    /// is still to be read.
    /// </summary>
    public bool MovesPart => Publication.IsWhole || Publication.DeltaStart is not null || Register.IsByRecord;

    /// <summary>What is odd about the document as a whole.</summary>
    public IEnumerable<ParseWarning> Oddities()
    {
        string content = $"{Publication.Part} of {Publication.ContentDate:yyyy-MM-dd'T'HH:mm'Z'}";
        if (IsOlder)
        {
            yield return new ParseWarning(
                "older-publication",
                $"{content}, read to {part.ContentDate:yyyy-MM-dd'T'HH:mm'Z'}: it changes nothing"
            );
        }
        else if (IsBaseline)
        {
            string what = Publication.IsWhole ? "a baseline" : "before any whole publication";
            yield return new ParseWarning("baseline", $"{content}: {what}, of which nothing is told");
        }
        else if (Publication.DeltaStart > part.ContentDate)
        {
            yield return new ParseWarning(
                "delta-gap",
                $"{content} begins at {Publication.DeltaStart:yyyy-MM-dd'T'HH:mm'Z'}, read to {part.ContentDate:yyyy-MM-dd'T'HH:mm'Z'}"
            );
        }
    }

    /// <summary>Notes which records it holds.</summary>
    public void Meet(IEnumerable<RegisterRecord> records)
    {
        if (Publication.IsWhole && !IsBaseline)
        {
            _met.UnionWith(records.Where(r => Register.EndsByAbsence(r.Category)).Select(r => RegisterKey.Of(r).Number));
        }
    }

    /// <summary>Whether it held that record.</summary>
    public bool HasMet(RegisterKey key) => _met.Contains(key.Number);
}
