using System.CommandLine;

namespace Watch.Worker.Commands.Starting;

/// <summary><c>completion bash</c>: prints what bash needs to complete commands and options.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # eval "$(watch-worker completion bash)"
        _watch_worker() {
            local IFS=$'\n'
            local words="$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)"
            COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _watch_worker watch-worker
        """;

    public static Command Make()
    {
        Command bash = new("bash", "Print what bash needs to complete commands and options.");
        bash.SetAction((arguments, _) => PrintAsync(arguments));
        return new Command("completion", "Completion for a shell.") { bash };
    }

    private static async Task<int> PrintAsync(ParseResult arguments)
    {
        await arguments.InvocationConfiguration.Output.WriteLineAsync(Bash.ReplaceLineEndings("\n"));
        return ExitStatus.Done;
    }
}
