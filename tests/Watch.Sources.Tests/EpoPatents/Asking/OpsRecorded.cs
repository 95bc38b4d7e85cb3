using Watch.Testing;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>Exchanges with the service as others recorded them: not part of the repository.</summary>
internal static class OpsRecorded
{
    private static readonly string[] _ofTransfer = ["Content-Length", "Connection", "Content-Encoding", "Transfer-Encoding"];

    /// <summary>An answer with its status, its headers and its body.</summary>
    public static Func<RawRequest, Stream, CancellationToken, Task> Exchange(string folder, string name)
    {
        string path = RealData.Require("patents", "ops", "ops-fhg-imw", "unpacked", folder, $"{name}.http.txt");
        string[] lines = File.ReadAllLines(path);
        string[] headers =
        [
            .. lines.Skip(2).Where(l => l.Contains(':', StringComparison.Ordinal) && !_ofTransfer.Contains(l.Split(':')[0])),
        ];
        string body = Directory.GetFiles(Path.GetDirectoryName(path)!, $"{name}.body.*").Single();
        return RawServer.Answer(int.Parse(lines[1].Split(' ')[1], null), File.ReadAllBytes(body), headers);
    }

    /// <summary>A body alone.</summary>
    public static byte[] Body(string call) => File.ReadAllBytes(RealData.Require("patents", "ops", "ops-patent-dev", call, "response.xml"));
}
