// What stands in the app's place when it cannot open.
export class Failure {
  constructor(page) {
    this.page = page;
    this.alert = page.getByRole('alert');
    this.heading = this.alert.getByRole('heading', { level: 1 });
    this.tryAgain = this.alert.getByRole('link', { name: 'Try again' });
  }

  async open(path) {
    await this.page.goto(path);
    await this.heading.waitFor();
  }
}
