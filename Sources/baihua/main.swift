import BaihuaCommands

await runBaihua()
