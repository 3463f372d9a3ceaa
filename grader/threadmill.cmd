@echo off
rem Starts Threadmill: finds a JDK 25, builds what is missing, runs.
setlocal enabledelayedexpansion
set "home=%~dp0.."
set "jars=%home%\grader\engine\target\kit"
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%d in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%USERPROFILE%\.jdks") do (
  if exist %%d for /d %%j in ("%%~d\*") do if not defined jdk call :try "%%~j"
)
if not defined jdk (
  echo threadmill: needs a JDK 25 and found none; install one, or set JAVA_HOME to it 1>&2
  exit /b 2
)
if not exist "%jars%\threadmill-engine-*.jar" (
  echo threadmill: building, since this is the first start 1>&2
  set "JAVA_HOME=%jdk%"
  call mvn -q -B -f "%home%\pom.xml" -pl grader/engine -am -Dmaven.test.skip=true -Dkit.tests.skip=true package 1>&2 || exit /b 2
)
"%jdk%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.virtualThreadScheduler.parallelism=8 -Dthreadmill.home="%home%" -Dthreadmill.jars="%jars%" -cp "%jars%\*" io.github.threadmill.cli.Main %*
exit /b %errorlevel%

:try
if defined jdk goto :eof
if not exist "%~1\bin\javac.exe" goto :eof
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "jdk=%~1"
goto :eof
