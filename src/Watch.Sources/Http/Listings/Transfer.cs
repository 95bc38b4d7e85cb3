using Watch.Sources.Containers;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Listings;

/// <summary>What came of a download.</summary>
internal static class Transfer
{
    /// <summary>
    /// Why what came is no archive, or null. A transfer whose length was not announced is unpacked once to see that it is whole.
    /// </summary>
    public static FetchStep.Failed? Fault(Answer answer, FileStream file, IndexLink link)
    {
        string what = link.Address.AbsoluteUri;
        return answer is Answer.None none ? none.ToStep(what)
            : Fault((Answer.Body)answer, file, link.Name) is { } reason ? new FetchStep.Failed(what, reason)
            : null;
    }

    /// <summary>Why a whole file is no archive, or null.</summary>
    public static string? FaultOfArchive(FileStream file)
    {
        byte[] head = new byte[ContainerFormats.HeadLength];
        file.Position = 0;
        int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return ContainerFormats.Recognise(head.AsSpan(0, length)) is ContainerFormat.Gzip or ContainerFormat.Tar or ContainerFormat.Zip
            ? null
            : "the answer is no archive";
    }

    private static string? Fault(Answer.Body body, FileStream file, string name) =>
        FaultOfArchive(file) is { } fault ? fault
        : body.Counted ? null
        : ContainerWalker.Walk(FromStart(file), name, ContainerLimits.Default).OfType<Contained.Refused>().FirstOrDefault()?.Detail;

    /// <summary>The bytes, to be read more than once.</summary>
    public static PeekableStream FromStart(FileStream file)
    {
        file.Position = 0;
        return new PeekableStream(file);
    }
}
