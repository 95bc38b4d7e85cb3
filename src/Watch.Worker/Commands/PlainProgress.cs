using System.Globalization;
using Watch.Rules.Text;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>Says now and then, on an error output that is no terminal, how far a long reading has come.</summary>
internal sealed class PlainProgress(TextWriter errors, TimeProvider time, MessageLanguage language)
{
    // Seldom enough for a log, often enough that nobody takes the program for dead.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);

    private readonly long _started = time.GetTimestamp();
    private long _said = time.GetTimestamp();
    private int _documents;

    /// <summary>Notes the next document, and says so where the last line is long ago.</summary>
    public void Reading(string name)
    {
        _documents++;
        if (time.GetElapsedTime(_said) < _pause)
        {
            return;
        }

        _said = time.GetTimestamp();
        string seconds = time.GetElapsedTime(_started).TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        errors.WriteLine(
            PrintableText.Escape(
                language.Say(
                    $"{seconds} s : {_documents} documents, lecture de {name}",
                    $"{seconds} s: {_documents} documents, reading {name}"
                )
            )
        );
    }
}
