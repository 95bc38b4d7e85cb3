using System.Security.Cryptography;
using System.Text;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>
/// The secret of a volet in the embedded profile: one line of text beside its store. It is made once and never replaced; of two who
/// make it at once the first wins and both read the same, and a process that is killed leaves the whole of it or nothing.
/// </summary>
internal sealed class SecretFile(string path, ICommitPoints points)
{
    private const int Bytes = 32;

    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>What it holds, or null where there is none.</summary>
    public string? Read() => File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;

    /// <summary>Makes it where there is none, from 32 random bytes, and gives what then stands there.</summary>
    public string Make()
    {
        string unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (FileStream file = PrivateData.Open(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(Encoding.UTF8.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
                file.Flush(flushToDisk: true);
            }

            points.Before(CommitPoint.Secret);
            Place(unfinished);
            points.After(CommitPoint.Secret);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return File.ReadAllText(path, Encoding.UTF8);
    }

    // A name that is taken is not replaced: another has made it meanwhile, and his is the one that counts.
    private void Place(string unfinished)
    {
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path)) { }
    }
}
