/** Stands in the archive, in both languages, whatever the page speaks. */
export const takeAlongReadme = `단골 (Dangol)

이 폴더에 앱 전체가 들어 있습니다. 인터넷 없이 내 컴퓨터에서 그대로 움직입니다.
index.html을 두 번 눌러서는 열리지 않습니다. 브라우저는 파일로 연 페이지에서 계산 엔진을 켜지 않기 때문입니다.
압축을 푼 폴더에서 명령창을 열고 다음 가운데 하나를 실행하세요.

  python3 -m http.server 8000 --bind 127.0.0.1
  npx serve -l tcp://127.0.0.1:8000

그런 다음 브라우저에서 http://localhost:8000 을 여세요. 회사 서버에 올려 두어도 됩니다. 어느 폴더든 좋습니다.
files.json에는 모든 파일의 SHA-256이 적혀 있습니다.


Dangol

This folder holds the whole app. It runs on your own computer, without the internet.
A double click on index.html does not open it: browsers start no computing engine in a page opened as a file.
Unpack the archive, open a terminal in its folder and run one of these:

  python3 -m http.server 8000 --bind 127.0.0.1
  npx serve -l tcp://127.0.0.1:8000

Then open http://localhost:8000 in your browser. Any web server of your company will do as well, in any folder.
files.json lists the SHA-256 of every file.
`;
