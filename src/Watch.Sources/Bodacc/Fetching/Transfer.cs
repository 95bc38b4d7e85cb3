using Watch.Sources.Containers;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>What came of a download.</summary>
internal static class Transfer
{
    /// <summary>Why what came is not an edition, or null. A transfer whose length was not announced is unpacked once to see that it is whole.</summary>
    public static string? Fault(Answer answer, FileStream file, string name)
    {
        if (answer is not Answer.Body body)
        {
            return ((Answer.None)answer).Reason;
        }

        byte[] head = new byte[ContainerFormats.HeadLength];
        file.Position = 0;
        int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (ContainerFormats.Recognise(head.AsSpan(0, length)) is not (ContainerFormat.Gzip or ContainerFormat.Tar or ContainerFormat.Zip))
        {
            return "the answer is no archive";
        }

        return body.Counted
            ? null
            : ContainerWalker.Walk(FromStart(file), name, ContainerLimits.Default).OfType<Contained.Refused>().FirstOrDefault()?.Detail;
    }

    /// <summary>The bytes, to be read more than once.</summary>
    public static PeekableStream FromStart(FileStream file)
    {
        file.Position = 0;
        return new PeekableStream(file);
    }
}
