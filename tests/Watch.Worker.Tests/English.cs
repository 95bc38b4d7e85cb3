using System.Runtime.CompilerServices;

namespace Watch.Worker.Tests;

/// <summary>The tests read what an English machine prints, whatever the machine they run on speaks.</summary>
internal static class English
{
    [ModuleInitializer]
    internal static void Speak() => Environment.SetEnvironmentVariable("LC_ALL", "en_GB.UTF-8");
}
