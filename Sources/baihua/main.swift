print("baihua")
